/// Which files were measured on a cell, and what is taken of them?
///
/// Reads `data:` and `protocol:` of a cell in a fit file (docs/guide/fit-data.md).
@NullMarked
package io.github.coble.study.measured.read;

import org.jspecify.annotations.NullMarked;
