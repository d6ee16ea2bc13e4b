package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Depth;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Pages;
import io.github.coble.porescale.image.VoxelImage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// A stack of TIFF pages: of one file, or one of each file of a folder.
final class TiffImage implements VoxelImage {
    private final List<Path> paths;
    private final Extent extent;
    private final TiffPage first;
    private final OptionalDouble voxelEdge;
    private TiffFile open;
    private int opened;
    private ValueReader reader;

    /// @param paths one for all pages, or one for each
    TiffImage(List<Path> paths, TiffFile open, Extent extent, OptionalDouble voxelEdge) {
        this.paths = List.copyOf(paths);
        this.open = open;
        this.extent = extent;
        this.first = open.first();
        this.voxelEdge = voxelEdge;
        this.reader = new ValueReader(first.type(), open.file());
    }

    @Override
    public Extent extent() {
        return extent;
    }

    @Override
    public Depth depth() {
        return first.type().kind().depth();
    }

    @Override
    public OptionalDouble voxelEdge() {
        return voxelEdge;
    }

    @Override
    public void readPage(int page, short[] into) {
        int number = pageOfFile(page);
        open.read(number, (bytes, at, to, count) -> reader.whole(bytes, at, into, to, count));
    }

    @Override
    public void readPage(int page, float[] into) {
        int number = pageOfFile(page);
        open.read(
                number, (bytes, at, to, count) -> reader.floats(bytes, at, into, to, count, page));
    }

    /// Opens the file of a page; returns the number of the page in it.
    private int pageOfFile(int page) {
        Pages.check(extent, page);
        if (paths.size() == 1) {
            return page;
        }
        if (page != opened) {
            TiffFile next = TiffFile.open(paths.get(page));
            if (next.pages() != 1 || !next.first().like(first)) {
                next.close();
                throw next.file().fault("the file has changed", "page " + page, "open it again");
            }
            open.close();
            open = next;
            opened = page;
            reader = new ValueReader(next.first().type(), next.file());
        }
        return 0;
    }

    @Override
    public void close() {
        open.close();
    }
}
