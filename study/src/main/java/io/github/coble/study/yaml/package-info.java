/// YAML files as trees in which every key and value knows its line and column, and faults that show
/// them.
///
/// Reads a plain subset (no anchors, aliases or tags, one document), so no file can expand beyond
/// its own size. Knows nothing of cells. The one place where faults become text is
/// [io.github.coble.study.yaml.InputFaults].
@NullMarked
package io.github.coble.study.yaml;

import org.jspecify.annotations.NullMarked;
