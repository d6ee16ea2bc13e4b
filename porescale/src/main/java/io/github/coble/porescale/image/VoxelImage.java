package io.github.coble.porescale.image;

import java.util.OptionalDouble;

/// An image of equal cubic voxels, read page by page. A page is a y–z plane, its number is along x.
///
/// The image is never in memory as a whole unless its maker says so. Pages may be read in any order
/// and more than once; from the first to the last is what files are fast at. One thread at a time.
public interface VoxelImage extends AutoCloseable {
    /// Size in voxels.
    Extent extent();

    /// What a voxel holds.
    Depth depth();

    /// Length of a voxel's edge [m], if known.
    OptionalDouble voxelEdge();

    /// Reads a page of whole numbers: row j begins at `j·extent().z()`; values are unsigned, so
    /// that `into[n] & 0xffff` is the number, for eight bits as well.
    ///
    /// @param page from 0 to `extent().x() - 1`
    /// @param into overwritten; at least `Pages.voxels(extent())` long
    /// @throws InvalidImageException if the file does not hold what it promised
    /// @throws IllegalStateException if the image holds floats
    void readPage(int page, short[] into);

    /// Reads a page as floats, whatever the depth. The values are finite.
    ///
    /// @param page from 0 to `extent().x() - 1`
    /// @param into overwritten; at least `Pages.voxels(extent())` long
    /// @throws InvalidImageException if the file does not hold what it promised
    void readPage(int page, float[] into);

    /// Lets go of the file, if there is one.
    @Override
    void close();
}
