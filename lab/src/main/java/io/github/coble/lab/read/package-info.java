/// What does a reader have to do, and what is said about a file without keeping it?
///
/// [LabFormat] is what readers implement; [LabSummary] what `coble data inspect` prints. Which
/// formats there are is in the package above.
@NullMarked
package io.github.coble.lab.read;

import org.jspecify.annotations.NullMarked;
