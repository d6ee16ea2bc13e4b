/// How large an image must be for its numbers to be the material's.
///
/// Equations: `docs/theory/pore-network.md`, (P-81) to (P-83). Not in it: whether the place that
/// was imaged is typical of the electrode; only images of several places say that.
@NullMarked
package io.github.coble.porescale.representative;

import org.jspecify.annotations.NullMarked;
