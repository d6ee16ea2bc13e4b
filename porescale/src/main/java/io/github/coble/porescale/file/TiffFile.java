package io.github.coble.porescale.file;

import io.github.coble.porescale.image.InvalidImageException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The pages of one TIFF file, all of the same size and type; reduced copies are passed over. Every
/// page is checked when the file is opened, but only where it is is kept.
final class TiffFile implements AutoCloseable {
    private final FileBytes file;
    private final ByteOrder order;
    private final boolean big;
    private final TiffTiles tiles;
    private final TiffPage first;
    private final TiffTags firstTags;
    private long[] directories = new long[16];
    private int pages;

    private TiffFile(FileBytes file) {
        this.file = file;
        byte[] magic = new byte[4];
        file.readAt(0, magic, 0, 4);
        this.order = magic[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        this.big = (magic[0] == 'I' ? magic[2] : magic[3]) == 43;
        long start = big ? bigStart() : new HeaderNumbers(file, order, 4).at(4);
        TiffTags tagsOfFirst = null;
        TiffPage pageOfFirst = null;
        Set<Long> seen = new HashSet<>();
        long spent = 0;
        for (long at = start; at != 0; ) {
            if (!seen.add(at)) {
                throw damaged("its directories form a loop", at);
            }
            TiffTags tags = new TiffTags(file, order, big, at);
            spent += tags.tags();
            if ((tags.number(TiffTags.SUBFILE, 0) & 1) == 0) {
                TiffPage page = TiffPage.of(file, tags, order, pages);
                spent += page.offsets().length;
                if (pageOfFirst == null || tagsOfFirst == null) {
                    pageOfFirst = page;
                    tagsOfFirst = tags;
                } else if (!page.like(pageOfFirst)) {
                    throw file.fault(
                            "page "
                                    + pages
                                    + " is "
                                    + page.shape()
                                    + ", the first is "
                                    + pageOfFirst.shape(),
                            "page " + pages,
                            "save pages of one size and type");
                }
                add(at);
            }
            if (4 * spent > file.size() + 4096) {
                throw damaged("its directories overlap", at);
            }
            at = tags.next();
        }
        if (pageOfFirst == null || tagsOfFirst == null) {
            throw damaged("it has no pages", start);
        }
        this.first = pageOfFirst;
        this.firstTags = tagsOfFirst;
        this.tiles = new TiffTiles(file);
    }

    private InvalidImageException damaged(String how, long at) {
        return file.fault(how, "offset " + at, "the file is damaged: export it again");
    }

    private long bigStart() {
        HeaderNumbers shorts = new HeaderNumbers(file, order, 2);
        if (shorts.at(4) != 8 || shorts.at(6) != 0) {
            throw damaged("its BigTIFF header is not of the usual kind", 4);
        }
        return new HeaderNumbers(file, order, 8).at(8);
    }

    private void add(long directory) {
        if (pages == directories.length) {
            directories = Arrays.copyOf(directories, 2 * pages);
        }
        directories[pages++] = directory;
    }

    /// Opens a file that begins as TIFF does.
    static TiffFile open(Path path) {
        FileBytes file = FileBytes.open(path);
        try {
            return new TiffFile(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    FileBytes file() {
        return file;
    }

    /// Number of pages.
    int pages() {
        return pages;
    }

    /// The first page.
    TiffPage first() {
        return first;
    }

    /// The tags of the first page.
    TiffTags tags() {
        return firstTags;
    }

    /// Memory that reading takes besides what its user holds [bytes].
    long bytes() {
        long most = 0;
        for (int t = 0; t < first.offsets().length; t++) {
            most = Math.max(most, first.tileBytes(t) + first.counts()[t]);
        }
        return most + 8L * directories.length + 16L * first.offsets().length;
    }

    /// Hands out all values of a page.
    void read(int page, TiffTiles.Rows rows) {
        TiffPage as =
                page == 0
                        ? first
                        : TiffPage.of(
                                file,
                                new TiffTags(file, order, big, directories[page]),
                                order,
                                page);
        tiles.read(as, page, rows);
    }

    @Override
    public void close() {
        tiles.close();
        file.close();
    }
}
