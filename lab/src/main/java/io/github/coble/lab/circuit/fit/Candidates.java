package io.github.coble.lab.circuit.fit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import java.util.ArrayList;
import java.util.List;

/// Circuits that are tried where the user names none.
public final class Candidates {
    private static final int MOST_ARCS = 3;

    private Candidates() {}

    /// A resistance, one to three depressed arcs, and at the low end nothing, a constant-phase
    /// element or a Warburg element (semi-infinite, or with a reflecting end); an inductance where
    /// Z'' of the highest frequency is positive. One step for each number of arcs.
    public static List<List<Circuit>> of(Spectrum spectrum) {
        String start = spectrum.imaginary()[0] > 0 ? "L0-R0" : "R0";
        List<List<Circuit>> steps = new ArrayList<>();
        StringBuilder arcs = new StringBuilder(start);
        for (int k = 1; k <= MOST_ARCS; k++) {
            arcs.append("-p(R").append(k).append(",CPE").append(k).append(')');
            int next = k + 1;
            List<Circuit> step = new ArrayList<>();
            for (String tail : List.of("", "-CPE" + next, "-W" + next, "-Wo" + next)) {
                step.add(Circuit.parse(arcs + tail));
            }
            steps.add(List.copyOf(step));
        }
        return List.copyOf(steps);
    }
}
