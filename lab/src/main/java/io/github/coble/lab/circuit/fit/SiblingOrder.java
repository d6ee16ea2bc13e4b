package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Part;
import io.github.coble.lab.circuit.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/// Gives parameters of arcs that could change places an order: from fast to slow.
///
/// In R0-p(R1,C1)-p(R2,C2) the two arcs may be swapped without a change of Z; which is called the
/// first is a convention.
final class SiblingOrder {
    private static final int STEPS = 400;

    /// Decades beyond the frequencies at each end.
    private static final double MARGIN = 6;

    private SiblingOrder() {}

    static double[] sorted(Circuit circuit, Spectrum spectrum, double[] p) {
        if (!(circuit.root() instanceof Part.Series(List<Part> parts))) {
            return p;
        }
        Map<String, List<Part>> alike = new LinkedHashMap<>();
        parts.forEach(
                part -> alike.computeIfAbsent(part.shape(), _ -> new ArrayList<>()).add(part));
        double[] out = p.clone();
        for (List<Part> places : alike.values()) {
            List<Part> byTime =
                    places.stream()
                            .sorted(Comparator.comparingDouble(part -> -top(part, spectrum, p)))
                            .toList();
            for (int k = 0; k < places.size(); k++) {
                Part from = byTime.get(k);
                System.arraycopy(
                        p, from.first(), out, places.get(k).first(), from.end() - from.first());
            }
        }
        return out;
    }

    /// Angular frequency of the largest −Im Z of a part.
    private static double top(Part part, Spectrum spectrum, double[] p) {
        double[] omega = spectrum.omega();
        double fast = omega[0] * Math.pow(10, MARGIN);
        double slow = omega[omega.length - 1] * Math.pow(10, -MARGIN);
        Complex[] slope = new Complex[p.length];
        double best = fast;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= STEPS; k++) {
            double w = fast * Math.pow(slow / fast, (double) k / STEPS);
            double here = -part.evaluate(w, p, slope).getImaginary();
            if (here > most) {
                most = here;
                best = w;
            }
        }
        return best;
    }
}
