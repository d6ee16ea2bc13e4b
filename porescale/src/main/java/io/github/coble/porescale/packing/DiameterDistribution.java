package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import io.github.coble.numerics.probability.NormalDistribution;
import java.util.List;

/// How the diameters of particles are distributed.
public sealed interface DiameterDistribution {
    /// The diameter below which a share of the number of particles lies.
    ///
    /// @param share in (0, 1)
    @Si("m")
    double quantile(double share);

    /// Expected volume of a particle.
    @Si("m^3")
    double meanVolume();

    /// All alike.
    ///
    /// @param diameter of each
    record Equal(@Si(value = "m", min = 1e-10, max = 1e-1) double diameter)
            implements DiameterDistribution {
        public Equal {
            Require.withinRanges(Equal.class, diameter);
        }

        @Override
        public double quantile(double share) {
            return diameter;
        }

        @Override
        public double meanVolume() {
            return Math.PI / 6 * Math.pow(diameter, 3);
        }
    }

    /// The logarithm of the diameter is normal with standard deviation σ.
    ///
    /// ```text
    ///   d_N = d_V exp(-3 sigma^2),   <d^3> = d_N^3 exp(9 sigma^2 / 2)                     (P-41)
    /// ```
    ///
    /// d_N, d_V medians by number and by volume. Source: Hatch & Choate, J. Franklin Inst. 207
    /// (1929) 369.
    ///
    /// @param median half of the weight lies below it
    /// @param spread σ of ln d, the same for both weightings
    /// @param weighting what the median counts
    record LogNormal(
            @Si(value = "m", min = 1e-10, max = 1e-1) double median,
            @Si(value = "1", min = 0, max = 1) double spread,
            Weighting weighting)
            implements DiameterDistribution {
        public LogNormal {
            Require.withinRanges(LogNormal.class, median, spread);
        }

        /// The distribution of a mean instead of a median; both by the same weight.
        public static LogNormal ofMean(
                @Si("m") double mean, @Si("1") double spread, Weighting weighting) {
            return new LogNormal(mean * Math.exp(-spread * spread / 2), spread, weighting);
        }

        private double numberMedian() {
            return weighting == Weighting.NUMBER ? median : median * Math.exp(-3 * spread * spread);
        }

        @Override
        public double quantile(double share) {
            return numberMedian() * Math.exp(spread * NormalDistribution.quantile(share));
        }

        @Override
        public double meanVolume() {
            return Math.PI / 6 * Math.pow(numberMedian(), 3) * Math.exp(4.5 * spread * spread);
        }
    }

    /// Classes of particles, each of one diameter.
    ///
    /// @param classes by ascending diameter
    /// @param weighting what the weights count
    record Table(List<SizeClass> classes, Weighting weighting) implements DiameterDistribution {
        public Table {
            classes = List.copyOf(classes);
            double last = 0;
            for (SizeClass c : classes) {
                if (!(c.diameter() > last)) {
                    throw new InvalidInputException(
                            List.of(
                                    new Fault(
                                            "diameters",
                                            c.diameter()
                                                    + " m does not ascend after "
                                                    + last
                                                    + " m; list every diameter once, small ones"
                                                    + " first")));
                }
                last = c.diameter();
            }
            if (!(classes.stream().mapToDouble(SizeClass::weight).sum() > 0)) {
                throw new InvalidInputException(
                        List.of(
                                new Fault(
                                        "diameters", "no class has a weight; give at least one")));
            }
        }

        private double numbers(SizeClass c) {
            return weighting == Weighting.NUMBER
                    ? c.weight()
                    : c.weight() / Math.pow(c.diameter(), 3);
        }

        @Override
        public double quantile(double share) {
            double total = classes.stream().mapToDouble(this::numbers).sum();
            double below = 0;
            for (SizeClass c : classes) {
                below += numbers(c);
                if (share * total < below) {
                    return c.diameter();
                }
            }
            return classes.getLast().diameter();
        }

        @Override
        public double meanVolume() {
            double total = classes.stream().mapToDouble(this::numbers).sum();
            double cubes =
                    classes.stream().mapToDouble(c -> numbers(c) * Math.pow(c.diameter(), 3)).sum();
            return Math.PI / 6 * cubes / total;
        }
    }

    /// A class of a table.
    ///
    /// @param diameter of its particles
    /// @param weight of the class, in any unit
    record SizeClass(
            @Si(value = "m", min = 1e-10, max = 1e-1) double diameter,
            @Si(value = "1", min = 0) double weight) {
        public SizeClass {
            Require.withinRanges(SizeClass.class, diameter, weight);
        }
    }
}
