/// The field tier: the layer column by column in its plane, so that a deposit has a shape
/// (docs/theory/field.md).
///
/// It reports lithium by place and voltages as the cell tier does, and leaves to it what comes
/// before the first plating.
@NullMarked
package io.github.coble.model.field;

import org.jspecify.annotations.NullMarked;
