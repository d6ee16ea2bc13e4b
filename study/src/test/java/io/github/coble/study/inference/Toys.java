package io.github.coble.study.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Small models with known truth.
final class Toys {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    static final double LIFE_LIMIT = 6;

    private Toys() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A model in one part whose answers are its residuals.
    static Problem residuals(List<Unknown> unknowns, int m, UnaryOperator<double[]> residuals) {
        return new Problem(
                unknowns,
                List.of(part("all", unknowns.size(), m, residuals)),
                answers -> new Outcome(answers.getFirst(), answers.getFirst()),
                m,
                "toy");
    }

    static Part part(String name, int unknowns, int answers, UnaryOperator<double[]> model) {
        return part(name, IntStream.range(0, unknowns).toArray(), answers, model);
    }

    static Part part(String name, int[] unknowns, int answers, UnaryOperator<double[]> model) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int[] unknowns() {
                return unknowns;
            }

            @Override
            public int answers() {
                return answers;
            }

            @Override
            public Answer evaluate(double[] values) {
                double[] numbers = model.apply(values);
                return new Answer(numbers, Arrays.stream(numbers).anyMatch(Double::isNaN));
            }
        };
    }

    static List<Unknown> box(int n, double low, double high) {
        return IntStream.range(0, n)
                .mapToObj(i -> Unknown.flat("x" + i, low, high, Scale.LINEAR))
                .toList();
    }

    static Evaluator evaluator(Problem problem) {
        return new Evaluator(problem, 1);
    }

    // A cell that fades: amplitude, rate on a logarithmic scale, and a threshold. Seen are the
    // signal at five times, whether it is above the threshold at two, and how long it lasts, cut
    // off at LIFE_LIMIT.

    static final List<Unknown> FADING =
            List.of(
                    Unknown.flat("amplitude", 1, 3, Scale.LINEAR),
                    Unknown.flat("rate", 0.05, 2, Scale.LOG),
                    Unknown.flat("threshold", 0.2, 2, Scale.LINEAR));
    private static final double[] TIMES = {0, 0.5, 1, 2, 4};
    private static final double[] ASKED = {0.3, 1.5};
    private static final double SIGNAL_SD = 0.15;
    private static final double WORD_SD = 0.2;
    private static final double LIFE_SD = 0.5;

    /// Signals, distances above the threshold, time of life.
    static double[] fading(double[] x) {
        double[] out = new double[TIMES.length + ASKED.length + 1];
        for (int k = 0; k < TIMES.length; k++) {
            out[k] = x[0] * Math.exp(-x[1] * TIMES[k]);
        }
        for (int k = 0; k < ASKED.length; k++) {
            out[TIMES.length + k] = x[0] * Math.exp(-x[1] * ASKED[k]) - x[2];
        }
        out[out.length - 1] = Math.min(20, Math.log(x[0] / 0.1) / x[1]);
        return out;
    }

    /// What is seen: numbers; +1 or −1 for the words; the life, or infinity where it outlasts.
    static double[] seen(double[] truth, RandomGenerator random) {
        double[] seen = fading(truth);
        for (int k = 0; k < TIMES.length; k++) {
            seen[k] += SIGNAL_SD * random.nextGaussian();
        }
        for (int k = TIMES.length; k < seen.length - 1; k++) {
            seen[k] = seen[k] + WORD_SD * random.nextGaussian() > 0 ? 1 : -1;
        }
        double life = seen[seen.length - 1] + LIFE_SD * random.nextGaussian();
        seen[seen.length - 1] = life > LIFE_LIMIT ? Double.POSITIVE_INFINITY : life;
        return seen;
    }

    static Problem fadingProblem(double[] seen) {
        return new Problem(
                FADING,
                List.of(part("fading", FADING.size(), seen.length, Toys::fading)),
                answers -> compared(seen, answers.getFirst()),
                seen.length,
                Arrays.toString(seen));
    }

    private static Outcome compared(double[] seen, double[] said) {
        double[] r = new double[seen.length];
        int life = seen.length - 1;
        for (int k = 0; k < TIMES.length; k++) {
            r[k] = (said[k] - seen[k]) / SIGNAL_SD;
        }
        for (int k = TIMES.length; k < life; k++) {
            r[k] = root(seen[k] * said[k] / WORD_SD);
        }
        r[life] =
                Double.isInfinite(seen[life])
                        ? root((said[life] - LIFE_LIMIT) / LIFE_SD)
                        : (said[life] - seen[life]) / LIFE_SD;
        return new Outcome(r, said);
    }

    /// The deviance residual of a statement that is right with the probability Φ(z).
    private static double root(double z) {
        double p = NORMAL.cumulativeProbability(z);
        // Below −8 the asymptotic form of the tail.
        double log = z > -8 ? Math.log(p) : -0.5 * z * z - Math.log(-z * Math.sqrt(2 * Math.PI));
        return Math.sqrt(Math.max(0, -2 * log));
    }

    static double[] drawFromPrior(List<Unknown> unknowns, RandomGenerator random) {
        return unknowns.stream().mapToDouble(u -> u.value(random.nextDouble())).toArray();
    }
}
