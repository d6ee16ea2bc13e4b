/// Cell files: what people write about a cell and what is done to it, read into the records of the
/// model with every fault at its line.
///
/// [io.github.coble.study.input.CellFile] is the way in. What may be written is described in
/// docs/guide/cell-file.md; the paths of all parameters are in docs/guide/parameters.md.
@NullMarked
package io.github.coble.study.input;

import org.jspecify.annotations.NullMarked;
