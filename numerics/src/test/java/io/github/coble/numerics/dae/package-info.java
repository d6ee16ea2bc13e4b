/// Does the integrator give the published numbers, the order it claims, and what is conserved?
@NullMarked
package io.github.coble.numerics.dae;

import org.jspecify.annotations.NullMarked;
