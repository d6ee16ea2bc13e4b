/// What one column of the interlayer is made of: the numbers the cell tier and the field tier
/// share.
@NullMarked
package io.github.coble.model.column;

import org.jspecify.annotations.NullMarked;
