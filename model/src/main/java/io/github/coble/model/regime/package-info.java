/// The closed-form tier: groups, borders and the expected place of the lithium, in nanoseconds
/// (docs/theory/regime.md). It steps nothing in time.
@NullMarked
package io.github.coble.model.regime;

import org.jspecify.annotations.NullMarked;
