package io.github.coble.lab.circuit;

import java.util.List;
import org.hipparchus.complex.Complex;

/// A part of a circuit, down to its elements.
public sealed interface Part {
    /// An element.
    ///
    /// @param name in the circuit, for example "CPE1"
    /// @param at index of its first parameter among those of the circuit
    record Leaf(Element element, String name, int at) implements Part {}

    /// One after the other.
    record Series(List<Part> parts) implements Part {
        public Series {
            parts = List.copyOf(parts);
        }
    }

    /// Side by side.
    record Parallel(List<Part> parts) implements Part {
        public Parallel {
            parts = List.copyOf(parts);
        }
    }

    /// Impedance and its derivatives; parameters outside this part are not touched.
    ///
    /// ```text
    ///   series Z = Σ Z_k;   parallel 1/Z = Σ 1/Z_k,   dZ = (Z/Z_k)² dZ_k           (Z-21)
    /// ```
    ///
    /// @param omega angular frequency [s⁻¹]
    /// @param p parameters of the whole circuit
    /// @param slope dZ/dp, one per parameter of the circuit; overwritten where they are of this
    ///   part
    /// @return Z [ohm]
    default Complex evaluate(double omega, double[] p, Complex[] slope) {
        return switch (this) {
            case Leaf(Element element, _, int at) -> element.evaluate(omega, p, at, slope);
            case Series(List<Part> parts) -> {
                Complex z = Complex.ZERO;
                for (Part part : parts) {
                    z = z.add(part.evaluate(omega, p, slope));
                }
                yield z;
            }
            case Parallel(List<Part> parts) -> {
                Complex[] each = new Complex[parts.size()];
                Complex y = Complex.ZERO;
                for (int k = 0; k < each.length; k++) {
                    each[k] = parts.get(k).evaluate(omega, p, slope);
                    y = y.add(each[k].reciprocal());
                }
                Complex z = y.reciprocal();
                for (int k = 0; k < each.length; k++) {
                    Complex share = z.divide(each[k]);
                    Complex squared = share.multiply(share);
                    for (int i = parts.get(k).first(); i < parts.get(k).end(); i++) {
                        slope[i] = slope[i].multiply(squared);
                    }
                }
                yield z;
            }
        };
    }

    /// Index of its first parameter.
    default int first() {
        return switch (this) {
            case Leaf leaf -> leaf.at;
            case Series(List<Part> parts) -> parts.getFirst().first();
            case Parallel(List<Part> parts) -> parts.getFirst().first();
        };
    }

    /// Index behind its last parameter.
    default int end() {
        return switch (this) {
            case Leaf leaf -> leaf.at + leaf.element.parameters(leaf.name).size();
            case Series(List<Part> parts) -> parts.getLast().end();
            case Parallel(List<Part> parts) -> parts.getLast().end();
        };
    }

    /// What it is made of, without names: two parts with the same shape can stand for each other.
    default String shape() {
        return switch (this) {
            case Leaf leaf -> leaf.element.symbol();
            case Series(List<Part> parts) -> shapes(parts, "-");
            case Parallel(List<Part> parts) -> "p(" + shapes(parts, ",") + ")";
        };
    }

    private static String shapes(List<Part> parts, String between) {
        return String.join(between, parts.stream().map(Part::shape).toList());
    }
}
