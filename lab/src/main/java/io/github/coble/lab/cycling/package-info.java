/// What happened to a cell that was cycled: which steps plated and stripped lithium, how much came
/// back, at what voltage, and when it failed?
///
/// Definitions: `docs/theory/cycling-analysis.md`, A-1 to A-12. It reads nothing and draws nothing.
@NullMarked
package io.github.coble.lab.cycling;

import org.jspecify.annotations.NullMarked;
