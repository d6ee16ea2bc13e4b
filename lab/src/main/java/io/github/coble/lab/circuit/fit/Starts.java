package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Parameter;
import io.github.coble.lab.circuit.Part;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Places to start a fit from, without a guess of the user's.
///
/// Each part of a circuit gets a resistance r and an angular frequency w: parts that make an arc
/// those of a peak of the distribution of relaxation times, the rest what the ends of the spectrum
/// say. Its elements follow: C = 1/(wr), L = r/w, τ = 1/w, Q = 1/(r w^α), A = r √w.
final class Starts {
    private static final double TYPICAL_EXPONENT = 0.85;
    private static final double LEAST_EXPONENT = 0.4;

    /// Standard deviations of the natural logarithm.
    private static final double JITTER_OF_RESISTANCE = 0.8;

    private static final double JITTER_OF_FREQUENCY = 1.2;

    /// Share of arcs that are put anywhere rather than on a peak.
    private static final double ANYWHERE = 0.4;

    private final Circuit circuit;
    private final Spectrum spectrum;
    private final List<Arc> peaks;
    private final double[] omega;
    private final double highest;

    /// Resistance and angular frequency of a part.
    private record Arc(double r, double w) {}

    Starts(Circuit circuit, Spectrum spectrum, RelaxationTimes times) {
        this.circuit = circuit;
        this.spectrum = spectrum;
        this.omega = spectrum.omega();
        double most = 0;
        for (double z : spectrum.modulus()) {
            most = Math.max(most, z);
        }
        this.highest = most;
        this.peaks =
                times.peaks().stream()
                        .sorted(
                                Comparator.comparingDouble(RelaxationTimes.Peak::resistance)
                                        .reversed())
                        .map(p -> new Arc(p.resistance(), 1 / p.tau()))
                        .toList();
    }

    /// The largest peaks on the arcs of the circuit, both from fast to slow.
    double[] likely() {
        return filled(new SplittableRandom(0), false);
    }

    /// Peaks and other places on the arcs, in any order, each moved.
    double[] random(SplittableRandom random) {
        return filled(random, true);
    }

    private double[] filled(SplittableRandom random, boolean moved) {
        double[] p = new double[circuit.size()];
        List<Part> top =
                circuit.root() instanceof Part.Series(List<Part> parts)
                        ? parts
                        : List.of(circuit.root());
        List<Arc> arcs = arcs((int) top.stream().filter(Starts::isArc).count(), random, moved);
        int next = 0;
        for (Part part : top) {
            Arc arc = isArc(part) ? arcs.get(next++) : end((Part.Leaf) part);
            fill(part, moved ? jitter(arc, random) : arc, p, random, moved);
        }
        return p;
    }

    private List<Arc> arcs(int count, SplittableRandom random, boolean moved) {
        List<Arc> pool = new ArrayList<>(peaks.subList(0, Math.min(count, peaks.size())));
        if (moved) {
            pool.replaceAll(a -> random.nextDouble() < ANYWHERE ? anywhere(random) : a);
        }
        while (pool.size() < count) {
            pool.add(anywhere(random));
        }
        pool.sort(Comparator.comparingDouble((Arc a) -> -a.w));
        return pool;
    }

    private Arc anywhere(SplittableRandom random) {
        double fast = omega[0];
        double slow = omega[omega.length - 1];
        return new Arc(
                highest * Math.pow(0.01, random.nextDouble()),
                fast * Math.pow(slow / fast, random.nextDouble()));
    }

    private static boolean isArc(Part part) {
        return !(part instanceof Part.Leaf leaf)
                || switch (leaf.element()) {
                    case R, C, L, W, CPE -> false;
                    case WO, WS, K, ZARC, G, TLMQ -> true;
                };
    }

    /// What the ends of the spectrum say of an element in series with all others.
    private Arc end(Part.Leaf leaf) {
        int last = omega.length - 1;
        double small = 1e-3 * highest;
        return switch (leaf.element()) {
            case R -> new Arc(Math.max(spectrum.real()[0], small), omega[0]);
            case L -> new Arc(Math.max(spectrum.imaginary()[0], small), omega[0]);
            default -> new Arc(Math.max(-spectrum.imaginary()[last], small), omega[last]);
        };
    }

    private static Arc jitter(Arc arc, SplittableRandom random) {
        return new Arc(
                arc.r * Math.exp(JITTER_OF_RESISTANCE * random.nextGaussian()),
                arc.w * Math.exp(JITTER_OF_FREQUENCY * random.nextGaussian()));
    }

    private void fill(Part part, Arc arc, double[] p, SplittableRandom random, boolean moved) {
        switch (part) {
            case Part.Leaf leaf -> fill(leaf, arc, p, random, moved);
            case Part.Parallel(List<Part> parts) ->
                    parts.forEach(each -> fill(each, arc, p, random, moved));
            case Part.Series(List<Part> parts) -> {
                // Beside a capacitance the first of a chain makes the arc, what follows is slower.
                Arc now = arc;
                for (Part each : parts) {
                    fill(each, now, p, random, moved);
                    now = slower(now, random, moved);
                }
            }
        }
    }

    private Arc slower(Arc arc, SplittableRandom random, boolean moved) {
        double slow = Math.min(omega[omega.length - 1], arc.w);
        return new Arc(arc.r, arc.w * Math.pow(slow / arc.w, moved ? random.nextDouble() : 0.5));
    }

    private void fill(Part.Leaf leaf, Arc arc, double[] p, SplittableRandom random, boolean moved) {
        double exponent =
                moved
                        ? LEAST_EXPONENT + (1 - LEAST_EXPONENT) * random.nextDouble()
                        : TYPICAL_EXPONENT;
        for (int k = leaf.first(); k < leaf.end(); k++) {
            Parameter.Kind kind = circuit.parameters().get(k).kind();
            p[k] =
                    switch (kind) {
                        case RESISTANCE -> arc.r;
                        case CAPACITANCE -> 1 / (arc.w * arc.r);
                        case INDUCTANCE -> arc.r / arc.w;
                        case WARBURG -> arc.r * Math.sqrt(arc.w);
                        case TIME -> 1 / arc.w;
                        case PSEUDO_CAPACITANCE -> 1 / (arc.r * Math.pow(arc.w, exponent));
                        case EXPONENT -> exponent;
                    };
        }
    }
}
