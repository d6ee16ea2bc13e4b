/// Tests of the normal distribution function.
@NullMarked
package io.github.coble.numerics.probability;

import org.jspecify.annotations.NullMarked;
