/// Results as tables: which columns there are, in which units, and how they become CSV and Parquet.
///
/// Each table has one list of columns; every file format is written from it. Values are converted
/// from SI to the units of the laboratory here and in no other place of a run's output.
@NullMarked
package io.github.coble.study.table;

import org.jspecify.annotations.NullMarked;
