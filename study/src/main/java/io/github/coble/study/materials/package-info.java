/// The materials that come with the program, from `data/materials.yaml`: names, numbers, where each
/// number comes from.
@NullMarked
package io.github.coble.study.materials;

import org.jspecify.annotations.NullMarked;
