package io.github.coble.porescale.representative;

import io.github.coble.model.physics.Si;

/// A quantity over the blocks of one size.
///
/// @param edge of the cubic blocks [voxels]
/// @param blocks in which the quantity has a value
/// @param without blocks in which it has none (a block that does not percolate, for example)
/// @param mean over the blocks
/// @param deviation standard deviation over the blocks
public record Level(
        int edge, int blocks, int without, @Si("1") double mean, @Si("1") double deviation) {}
