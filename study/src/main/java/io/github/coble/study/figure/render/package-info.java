/// What structures look like in space: packings of spheres and bodies of voxels, drawn in
/// perspective by rays, without a graphics card and with the same pixels on any number of threads.
///
/// A ray is followed per pixel and more of them where neighbouring pixels differ. Light falls from
/// the upper left, clefts are darker, and what stands in the light casts a shadow; none of this
/// carries data. Colours do: they are given per kind of sphere or per voxel.
@NullMarked
package io.github.coble.study.figure.render;

import org.jspecify.annotations.NullMarked;
