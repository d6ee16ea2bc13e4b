/// Which packing stands for the layer of a cell: from what a cell file says of its particles to a
/// recipe.
@NullMarked
package io.github.coble.study.layer;

import org.jspecify.annotations.NullMarked;
