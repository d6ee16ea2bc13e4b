package io.github.coble.porescale.image;

import java.util.Arrays;
import java.util.OptionalDouble;

/// An image whose voxels are blocks of another one's; read through it. What does not fill a block
/// at the far faces is left out.
public final class CoarsenedImage implements VoxelImage {
    /// What stands for a block.
    public enum Rule {
        /// The value most voxels of the block have; of those equally frequent, the one that occurs
        /// first in the block, which favours no value over another. For phases.
        MAJORITY,
        /// The mean of the block, rounded for whole numbers. For grey values.
        MEAN
    }

    private final VoxelImage image;
    private final int factor;
    private final Rule rule;
    private final Extent extent;
    private short[][] whole = {};
    private float[][] floats = {};
    private final float[] block;

    /// Blocks of `factor`³ voxels.
    ///
    /// @throws IllegalArgumentException if the factor is below 1 or beyond the image
    public CoarsenedImage(VoxelImage image, int factor, Rule rule) {
        Extent all = image.extent();
        int least = Math.min(all.x(), Math.min(all.y(), all.z()));
        if (factor < 1 || factor > least) {
            throw new IllegalArgumentException(
                    "a factor of "
                            + factor
                            + " cannot coarsen an image of "
                            + all
                            + " voxels; it may be 1 to "
                            + least);
        }
        this.image = image;
        this.factor = factor;
        this.rule = rule;
        this.extent = new Extent(all.x() / factor, all.y() / factor, all.z() / factor);
        this.block = new float[Math.multiplyExact(Math.multiplyExact(factor, factor), factor)];
    }

    @Override
    public Extent extent() {
        return extent;
    }

    @Override
    public Depth depth() {
        return image.depth();
    }

    @Override
    public OptionalDouble voxelEdge() {
        OptionalDouble edge = image.voxelEdge();
        return edge.isPresent() ? OptionalDouble.of(factor * edge.getAsDouble()) : edge;
    }

    @Override
    public void readPage(int page, short[] into) {
        Pages.check(extent, page);
        if (whole.length == 0) {
            whole = new short[factor][Pages.voxels(image.extent())];
        }
        for (int a = 0; a < factor; a++) {
            image.readPage(page * factor + a, whole[a]);
        }
        int row = image.extent().z();
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                int n = 0;
                for (int a = 0; a < factor; a++) {
                    for (int b = 0; b < factor; b++) {
                        int at = (j * factor + b) * row + k * factor;
                        for (int c = 0; c < factor; c++) {
                            block[n++] = whole[a][at + c] & 0xffff;
                        }
                    }
                }
                into[j * extent.z() + k] = (short) Math.round(stands());
            }
        }
    }

    @Override
    public void readPage(int page, float[] into) {
        Pages.check(extent, page);
        if (depth().whole()) {
            short[] values = new short[Pages.voxels(extent)];
            readPage(page, values);
            Pages.widen(values, into, values.length);
            return;
        }
        if (floats.length == 0) {
            floats = new float[factor][Pages.voxels(image.extent())];
        }
        for (int a = 0; a < factor; a++) {
            image.readPage(page * factor + a, floats[a]);
        }
        int row = image.extent().z();
        for (int j = 0; j < extent.y(); j++) {
            for (int k = 0; k < extent.z(); k++) {
                int n = 0;
                for (int a = 0; a < factor; a++) {
                    for (int b = 0; b < factor; b++) {
                        int at = (j * factor + b) * row + k * factor;
                        System.arraycopy(floats[a], at, block, n, factor);
                        n += factor;
                    }
                }
                into[j * extent.z() + k] = stands();
            }
        }
    }

    /// What stands for the block; reorders it.
    private float stands() {
        return switch (rule) {
            case MAJORITY -> majority();
            case MEAN -> {
                double sum = 0;
                for (float value : block) {
                    sum += value;
                }
                yield (float) (sum / block.length);
            }
        };
    }

    private float majority() {
        float first = block[0];
        int same = 0;
        for (float value : block) {
            same += value == first ? 1 : 0;
        }
        if (2 * same >= block.length) {
            return first;
        }
        float[] inOrder = block.clone();
        Arrays.sort(block);
        int most = 0;
        for (int from = 0; from < block.length; ) {
            int to = from;
            while (to < block.length && block[to] == block[from]) {
                to++;
            }
            most = Math.max(most, to - from);
            from = to;
        }
        for (float value : inOrder) {
            if (occurs(value) == most) {
                return value;
            }
        }
        throw new AssertionError("no value is most frequent");
    }

    private int occurs(float value) {
        int count = 0;
        for (float other : block) {
            count += other == value ? 1 : 0;
        }
        return count;
    }

    /// Closes the image it is read from.
    @Override
    public void close() {
        image.close();
    }
}
