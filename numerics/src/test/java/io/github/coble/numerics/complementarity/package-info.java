/// Do slopes match values, and is off really off?
@NullMarked
package io.github.coble.numerics.complementarity;

import org.jspecify.annotations.NullMarked;
