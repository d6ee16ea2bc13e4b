/// What is in a file of delimited text, and which cycler wrote it?
///
/// One engine reads lines of bytes into columns ([TextTable]); encoding, delimiter, decimal mark
/// and headings are found from the file ([Dialect]), never asked for. A [TextLayout] says what the
/// headings of one maker mean. It reads no binary files, and no file whose rows are not a table.
@NullMarked
package io.github.coble.lab.text;

import org.jspecify.annotations.NullMarked;
