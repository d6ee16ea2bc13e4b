/// The cell tier: pore classes of one layer in time, through a protocol (docs/theory/cell.md).
///
/// It knows nothing of where in the plane a column lies.
@NullMarked
package io.github.coble.model.cell;

import org.jspecify.annotations.NullMarked;
