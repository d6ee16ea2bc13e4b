package io.github.coble.porescale.segmentation;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.MemoryImage;
import io.github.coble.porescale.image.PhaseMask;
import java.util.OptionalDouble;
import java.util.Random;

/// Grey images of spheres whose truth is known: blurred by a mean of 3 x 3 x 3, then noise.
record GreyImage(PhaseMask truth, MemoryImage image) {
    static PhaseMask spheres(Extent extent, double fraction, double radius, long seed) {
        Random random = new Random(seed);
        boolean[] in = new boolean[(int) extent.voxels()];
        long wanted = Math.round(fraction * extent.voxels());
        long have = 0;
        while (have < wanted) {
            double x = random.nextDouble() * extent.x();
            double y = random.nextDouble() * extent.y();
            double z = random.nextDouble() * extent.z();
            for (int i = (int) Math.max(0, x - radius); i < Math.min(extent.x(), x + radius); i++) {
                for (int j = (int) Math.max(0, y - radius);
                        j < Math.min(extent.y(), y + radius);
                        j++) {
                    for (int k = (int) Math.max(0, z - radius);
                            k < Math.min(extent.z(), z + radius);
                            k++) {
                        double off = Math.hypot(Math.hypot(i + .5 - x, j + .5 - y), k + .5 - z);
                        if (off < radius && !in[extent.index(i, j, k)]) {
                            in[extent.index(i, j, k)] = true;
                            have++;
                        }
                    }
                }
            }
        }
        return PhaseMask.of(extent, (i, j, k) -> in[extent.index(i, j, k)]);
    }

    static float[] blurred(Extent extent, float[] values) {
        float[] out = new float[values.length];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    float sum = 0;
                    for (int n = 0; n < 27; n++) {
                        int a = Math.clamp(i + n / 9 - 1, 0, extent.x() - 1);
                        int b = Math.clamp(j + n / 3 % 3 - 1, 0, extent.y() - 1);
                        int c = Math.clamp(k + n % 3 - 1, 0, extent.z() - 1);
                        sum += values[extent.index(a, b, c)];
                    }
                    out[extent.index(i, j, k)] = sum / 27;
                }
            }
        }
        return out;
    }

    /// Dark pores and a bright solid.
    static GreyImage of(PhaseMask pores, double dark, double bright, double noise, long seed) {
        Extent extent = pores.extent();
        float[] values = new float[(int) extent.voxels()];
        for (int i = 0; i < extent.x(); i++) {
            for (int j = 0; j < extent.y(); j++) {
                for (int k = 0; k < extent.z(); k++) {
                    values[extent.index(i, j, k)] =
                            (float) (pores.contains(i, j, k) ? dark : bright);
                }
            }
        }
        values = blurred(extent, values);
        Random random = new Random(seed);
        byte[] bytes = new byte[values.length];
        for (int n = 0; n < values.length; n++) {
            double value = values[n] + noise * random.nextGaussian();
            bytes[n] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new GreyImage(pores, MemoryImage.of(extent, OptionalDouble.empty(), bytes));
    }
}
