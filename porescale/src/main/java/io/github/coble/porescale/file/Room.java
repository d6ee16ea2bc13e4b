package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import java.util.Locale;

/// What a header may ask of the memory: a page of it has to be a small part, or nothing else fits.
final class Room {
    private Room() {}

    /// Refuses an image of which one page would take more than half of the memory.
    static void check(ByteSupply source, Extent extent) {
        check(source, (double) extent.y() * extent.z() * Float.BYTES, "one page of " + extent);
    }

    /// Refuses what would take more than half of the memory or is beyond an array.
    static void check(ByteSupply source, double bytes, String what) {
        double most = Math.min(Runtime.getRuntime().maxMemory() / 2.0, Integer.MAX_VALUE - 8);
        if (bytes > most) {
            throw source.fault(
                    String.format(
                            Locale.ROOT,
                            "%s takes %.0f MB, more than half of the memory or one array",
                            what,
                            bytes / (1 << 20)),
                    "header",
                    "if the file is right, give Java more memory (-Xmx) or crop the image");
        }
    }
}
