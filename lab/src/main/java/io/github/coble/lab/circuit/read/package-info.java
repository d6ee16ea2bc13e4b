/// Which spectrum is in a file?
@NullMarked
package io.github.coble.lab.circuit.read;

import org.jspecify.annotations.NullMarked;
