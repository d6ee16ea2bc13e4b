/// Numerical methods without a word of physics: see the packages below this one.
@NullMarked
package io.github.coble.numerics;

import org.jspecify.annotations.NullMarked;
