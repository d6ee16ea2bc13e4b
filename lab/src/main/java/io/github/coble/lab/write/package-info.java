/// How is a table handed on to other programs?
///
/// As CSV or Parquet with its own columns, or with those of the Battery Data Format.
@NullMarked
package io.github.coble.lab.write;

import org.jspecify.annotations.NullMarked;
