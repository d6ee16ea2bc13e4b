/// Do the root finders find the root, and say so when they do not?
@NullMarked
package io.github.coble.numerics.newton;

import org.jspecify.annotations.NullMarked;
