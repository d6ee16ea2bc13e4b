/// Snapshots of the field tier as files of VTK, for ParaView and Python.
///
/// Array names state laboratory units; lengths of the image are in micrometres. Which arrays there
/// are: [io.github.coble.study.field.SnapshotFile]. Nothing is computed here.
@NullMarked
package io.github.coble.study.field;

import org.jspecify.annotations.NullMarked;
