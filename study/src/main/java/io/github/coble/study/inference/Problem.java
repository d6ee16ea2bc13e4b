package io.github.coble.study.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is to be calibrated.
///
/// @param unknowns the numbers to be found, at least one
/// @param parts of the model
/// @param comparison of their answers with the observations
/// @param observations how many there are
/// @param fingerprint of everything beside the unknowns that the parts' answers depend on: answers
///   kept from a problem with another fingerprint are not used
public record Problem(
        List<Unknown> unknowns,
        List<Part> parts,
        Comparison comparison,
        int observations,
        String fingerprint) {
    public Problem {
        unknowns = List.copyOf(unknowns);
        parts = List.copyOf(parts);
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException("two parts are called " + part.name());
            }
            for (int i : part.unknowns()) {
                if (i < 0 || i >= unknowns.size()) {
                    throw new IllegalArgumentException(part.name() + ": no unknown " + i);
                }
            }
        }
        if (unknowns.isEmpty() || parts.isEmpty() || observations < 1) {
            throw new IllegalArgumentException("nothing to calibrate, or nothing to do it with");
        }
    }

    /// The values at a point of the unit box.
    public double[] values(double[] u) {
        double[] values = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            values[i] = unknowns.get(i).value(u[i]);
        }
        return values;
    }

    /// Where the search begins, in the unit box.
    public double[] start() {
        return unknowns.stream().mapToDouble(Unknown::startPlace).toArray();
    }
}
