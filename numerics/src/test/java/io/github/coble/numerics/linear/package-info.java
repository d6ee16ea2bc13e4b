/// Do the factors solve what was assembled?
@NullMarked
package io.github.coble.numerics.linear;

import org.jspecify.annotations.NullMarked;
