/// Are transport properties of images those of exact cases?
@NullMarked
package io.github.coble.porescale.transport;

import org.jspecify.annotations.NullMarked;
