package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Si;
import io.github.coble.porescale.image.Extent;

/// An image given page by page, so that it need not fit into memory.
public interface LabelPages {
    /// Numbers of voxels; pages follow x.
    Extent extent();

    /// Edge of a voxel.
    @Si("m")
    double voxelEdge();

    /// Writes page i, one byte per voxel, rows along z. Pages may be read on several threads at
    /// once.
    ///
    /// @param i from 0
    /// @param into overwritten from its start; at least rows × voxels of a row long
    void readPage(int i, byte[] into);
}
