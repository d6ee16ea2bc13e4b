/// What is in a file of an instrument, whatever its format?
///
/// A [LabTable] has columns of numbers and of text with the file's own names, units and what they
/// are, in the file's order; it does not convert, sort or drop anything.
@NullMarked
package io.github.coble.lab.table;

import org.jspecify.annotations.NullMarked;
