/// Pictures of the deposit that the field tier computes, made to be laid beside electron
/// micrographs of opened cells: top views, cross-sections, films, views in space and panels of
/// them.
///
/// Heights, edges and materials are those of a [FieldSnapshot]. The grain of the carbon layer is
/// texture: it is as coarse as the pores are, but where its grains lie means nothing. Brightness
/// follows what is known of secondary electrons in words, not a simulation of a detector; gains are
/// fixed, so pictures may be compared with each other. Nothing here computes physics.
@NullMarked
package io.github.coble.study.figure.micrograph;

import org.jspecify.annotations.NullMarked;
