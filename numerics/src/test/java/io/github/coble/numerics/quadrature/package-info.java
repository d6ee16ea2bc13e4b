/// Are the moments exact?
@NullMarked
package io.github.coble.numerics.quadrature;

import org.jspecify.annotations.NullMarked;
