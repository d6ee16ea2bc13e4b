package io.github.coble.porescale.image;

import java.util.Arrays;
import java.util.OptionalDouble;

/// An image that is in memory, as one array in the order of [Extent]'s index.
public final class MemoryImage implements VoxelImage {
    private final Extent extent;
    private final OptionalDouble voxelEdge;
    private final Values values;

    /// What the voxels hold.
    private sealed interface Values {
        record Bytes(byte[] of) implements Values {}

        record Shorts(short[] of) implements Values {}

        record Floats(float[] of) implements Values {}
    }

    private MemoryImage(Extent extent, OptionalDouble voxelEdge, int length, Values values) {
        if (length != extent.voxels()) {
            throw new IllegalArgumentException(
                    length + " values for an image of " + extent + " voxels");
        }
        this.extent = extent;
        this.voxelEdge = voxelEdge;
        this.values = values;
    }

    /// An image of 0 … 255; the array is taken as it is and may not be changed afterwards.
    public static MemoryImage of(Extent extent, OptionalDouble voxelEdge, byte[] values) {
        return new MemoryImage(extent, voxelEdge, values.length, new Values.Bytes(values));
    }

    /// An image of 0 … 65535; the array is taken as it is and may not be changed afterwards.
    public static MemoryImage of(Extent extent, OptionalDouble voxelEdge, short[] values) {
        return new MemoryImage(extent, voxelEdge, values.length, new Values.Shorts(values));
    }

    /// An image of finite floats; the array is taken as it is and may not be changed afterwards.
    ///
    /// @throws InvalidImageException if one is not finite
    public static MemoryImage of(Extent extent, OptionalDouble voxelEdge, float[] values) {
        for (int n = 0; n < values.length; n++) {
            if (!Float.isFinite(values[n])) {
                throw new InvalidImageException(
                        "image in memory",
                        "a value is " + values[n],
                        "index " + n,
                        "replace it by a number");
            }
        }
        return new MemoryImage(extent, voxelEdge, values.length, new Values.Floats(values));
    }

    /// Reads the whole of an image into memory.
    ///
    /// @throws IllegalArgumentException if it is beyond what an array holds
    public static MemoryImage copyOf(VoxelImage image) {
        Extent extent = image.extent();
        if (extent.voxels() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "an image of "
                            + extent
                            + " voxels is beyond what an array holds; crop or coarsen it");
        }
        int page = Pages.voxels(extent);
        int length = (int) extent.voxels();
        return switch (image.depth()) {
            case UINT8 -> of(extent, image.voxelEdge(), bytesOf(image, length, page));
            case UINT16 -> of(extent, image.voxelEdge(), shortsOf(image, length, page));
            case FLOAT32 -> of(extent, image.voxelEdge(), floatsOf(image, length, page));
        };
    }

    private static byte[] bytesOf(VoxelImage image, int length, int page) {
        byte[] all = new byte[length];
        short[] one = new short[page];
        for (int i = 0; i < image.extent().x(); i++) {
            image.readPage(i, one);
            for (int n = 0; n < page; n++) {
                all[i * page + n] = (byte) one[n];
            }
        }
        return all;
    }

    private static short[] shortsOf(VoxelImage image, int length, int page) {
        short[] all = new short[length];
        short[] one = new short[page];
        for (int i = 0; i < image.extent().x(); i++) {
            image.readPage(i, one);
            System.arraycopy(one, 0, all, i * page, page);
        }
        return all;
    }

    private static float[] floatsOf(VoxelImage image, int length, int page) {
        float[] all = new float[length];
        float[] one = new float[page];
        for (int i = 0; i < image.extent().x(); i++) {
            image.readPage(i, one);
            System.arraycopy(one, 0, all, i * page, page);
        }
        return all;
    }

    /// Memory that [#copyOf] takes [bytes].
    public static long bytes(Extent extent, Depth depth) {
        return Math.multiplyExact(extent.voxels(), depth.bytes())
                + (long) extent.y() * extent.z() * Math.max(Short.BYTES, depth.bytes());
    }

    @Override
    public Extent extent() {
        return extent;
    }

    @Override
    public Depth depth() {
        return switch (values) {
            case Values.Bytes _ -> Depth.UINT8;
            case Values.Shorts _ -> Depth.UINT16;
            case Values.Floats _ -> Depth.FLOAT32;
        };
    }

    @Override
    public OptionalDouble voxelEdge() {
        return voxelEdge;
    }

    @Override
    public void readPage(int page, short[] into) {
        Pages.check(extent, page);
        int length = Pages.voxels(extent);
        int from = page * length;
        switch (values) {
            case Values.Bytes(byte[] bytes) -> {
                for (int n = 0; n < length; n++) {
                    into[n] = (short) (bytes[from + n] & 0xff);
                }
            }
            case Values.Shorts(short[] shorts) -> System.arraycopy(shorts, from, into, 0, length);
            case Values.Floats _ -> throw new IllegalStateException("this image holds floats");
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        Pages.check(extent, page);
        int length = Pages.voxels(extent);
        int from = page * length;
        switch (values) {
            case Values.Bytes(byte[] bytes) -> {
                for (int n = 0; n < length; n++) {
                    into[n] = bytes[from + n] & 0xff;
                }
            }
            case Values.Shorts(short[] shorts) -> {
                for (int n = 0; n < length; n++) {
                    into[n] = shorts[from + n] & 0xffff;
                }
            }
            case Values.Floats(float[] floats) -> System.arraycopy(floats, from, into, 0, length);
        }
    }

    @Override
    public void close() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof MemoryImage image
                && extent.equals(image.extent)
                && voxelEdge.equals(image.voxelEdge)
                && switch (values) {
                    case Values.Bytes(byte[] bytes) ->
                            image.values instanceof Values.Bytes(byte[] others)
                                    && Arrays.equals(bytes, others);
                    case Values.Shorts(short[] shorts) ->
                            image.values instanceof Values.Shorts(short[] others)
                                    && Arrays.equals(shorts, others);
                    case Values.Floats(float[] floats) ->
                            image.values instanceof Values.Floats(float[] others)
                                    && Arrays.equals(floats, others);
                };
    }

    @Override
    public int hashCode() {
        return 31 * extent.hashCode()
                + switch (values) {
                    case Values.Bytes(byte[] bytes) -> Arrays.hashCode(bytes);
                    case Values.Shorts(short[] shorts) -> Arrays.hashCode(shorts);
                    case Values.Floats(float[] floats) -> Arrays.hashCode(floats);
                };
    }
}
