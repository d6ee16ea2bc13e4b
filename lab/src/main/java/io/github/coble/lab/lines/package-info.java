/// What do the lines of a text file of an instrument say, fast and without guessing?
///
/// A file becomes lines of bytes ([io.github.coble.lab.lines.TextLines]), and a block of lines
/// under headings becomes columns ([io.github.coble.lab.lines.Rows]). What a heading means is the
/// reader's to know.
@NullMarked
package io.github.coble.lab.lines;

import org.jspecify.annotations.NullMarked;
