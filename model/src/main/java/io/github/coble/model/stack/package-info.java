/// The cell that is described: what lies on what, how thick, how it is held and operated.
///
/// Records only; both the closed-form tier and the cell tier start from them.
@NullMarked
package io.github.coble.model.stack;

import org.jspecify.annotations.NullMarked;
