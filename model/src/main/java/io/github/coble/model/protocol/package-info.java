/// What is done to a cell: steps, their limits, and how they nest. The sentences people write are
/// read elsewhere; here is what they mean.
@NullMarked
package io.github.coble.model.protocol;

import org.jspecify.annotations.NullMarked;
