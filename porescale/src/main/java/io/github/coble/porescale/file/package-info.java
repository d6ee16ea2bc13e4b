/// How images come from files and go into them: TIFF, raw, NRRD and VTI.
///
/// Files are read page by page and never trusted: what a header says is held against the size of
/// the file before memory is asked for, and whatever is wrong ends in an
/// [io.github.coble.porescale.image.InvalidImageException] that says where. Files are written
/// beside their place and moved there when complete. For users: `docs/guide/structure-images.md`;
/// why the readers are our own: `docs/decisions/0014-image-files.md`.
@NullMarked
package io.github.coble.porescale.file;

import org.jspecify.annotations.NullMarked;
