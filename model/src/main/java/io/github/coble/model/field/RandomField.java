package io.github.coble.model.field;

import io.github.coble.numerics.parallel.Workers;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A stationary Gaussian field of mean 0 and variance 1 on a periodic square (F-1):
///
/// white noise smoothed by a Gaussian, so that the correlation over a distance r is exp(−r²/ξ²).
/// Seeded; the same seed gives the same field.
final class RandomField {
    private RandomField() {}

    /// One value per column.
    ///
    /// @param correlation ξ [m]
    static double[] of(FieldGrid grid, double correlation, long seed, Workers workers) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] noise = new double[grid.size()];
        for (int c = 0; c < noise.length; c++) {
            noise[c] = random.nextGaussian();
        }
        // Two smoothed noises a distance r apart correlate as exp(−r²/4σ²).
        GaussianKernel kernel = GaussianKernel.of(grid, correlation / 2);
        double[] smooth = kernel.average(noise, workers);
        double scale = 1 / kernel.rootOfSquares();
        for (int c = 0; c < smooth.length; c++) {
            smooth[c] *= scale;
        }
        return smooth;
    }
}
