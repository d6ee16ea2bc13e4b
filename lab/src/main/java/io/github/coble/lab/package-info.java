/// What do the instruments of a laboratory write, and what does it say?
///
/// Files of cyclers and impedance analysers become one kind of table ([io.github.coble.lab.table]);
/// readers know formats by their content. It does not know the model: fits of the model to data are
/// in the module `study`.
@NullMarked
package io.github.coble.lab;

import org.jspecify.annotations.NullMarked;
