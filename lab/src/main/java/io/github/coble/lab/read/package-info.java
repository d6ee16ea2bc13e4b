/// Which format does a file have, and who reads it?
@NullMarked
package io.github.coble.lab.read;

import org.jspecify.annotations.NullMarked;
