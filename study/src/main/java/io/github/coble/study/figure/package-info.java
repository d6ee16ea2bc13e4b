/// What results look like: one drawing interface with an SVG and a raster side, axes, the figures
/// of a run and those that compare several runs with each other and with observations.
///
/// Figures are pure functions of records: the same result gives the same bytes. Nothing here writes
/// files or computes physics.
@NullMarked
package io.github.coble.study.figure;

import org.jspecify.annotations.NullMarked;
