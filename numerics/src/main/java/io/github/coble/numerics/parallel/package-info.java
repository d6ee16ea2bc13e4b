/// How loops over large arrays share the cores without the result showing how many there were.
///
/// A loop is cut into chunks whose borders depend on its length alone; sums are kept per chunk and
/// added in the order of the chunks. What is computed in a chunk may not depend on other chunks.
@NullMarked
package io.github.coble.numerics.parallel;

import org.jspecify.annotations.NullMarked;
