@NullMarked
package io.github.coble.lab.cycling;

import org.jspecify.annotations.NullMarked;
