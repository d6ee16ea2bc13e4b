package io.github.coble.lab.circuit;

import io.github.coble.lab.circuit.Parameter.Kind;
import java.util.List;
import java.util.Optional;
import org.hipparchus.complex.Complex;

/// The elements circuits are made of, with the parameters of impedance.py in its order.
///
/// ```text
///   R      R                                                                   (Z-10)
///   C      1 / (jω C)                                                          (Z-11)
///   L      jω L                                                                (Z-12)
///   W      A (1 - j) / √ω                       semi-infinite diffusion        (Z-13)
///   Wo     Z0 coth(s)/s,  s = √(jω τ)           reflecting end                 (Z-14)
///   Ws     Z0 tanh(s)/s,  s = √(jω τ)           absorbing end                  (Z-15)
///   CPE    1 / (Q (jω)^α)                                                      (Z-16)
///   K      R / (1 + jω τ)                                                      (Z-17)
///   Zarc   R / (1 + (jω τ)^γ)                                                  (Z-18)
///   G      R / √(1 + jω τ)                      Gerischer                      (Z-19)
///   TLMQ   R coth(s)/s,   s = √(R Q (jω)^γ)     blocking porous electrode      (Z-20)
/// ```
///
/// Resistances in ohm, capacitances in F, inductances in H, times in s, A in ohm s^-1/2, Q in
/// ohm^-1 s^α. Source: Orazem & Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed., Wiley
/// 2017; Z-20 Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373, eq. 11; parametrisation of
/// impedance.py, impedance/models/circuits/elements.py.
public enum Element {
    R("R", new Slot("", "ohm", Kind.RESISTANCE)),
    C("C", new Slot("", "F", Kind.CAPACITANCE)),
    L("L", new Slot("", "H", Kind.INDUCTANCE)),
    W("W", new Slot("", "ohm s^-1/2", Kind.WARBURG)),
    WO("Wo", new Slot("Z0", "ohm", Kind.RESISTANCE), new Slot("tau", "s", Kind.TIME)),
    WS("Ws", new Slot("Z0", "ohm", Kind.RESISTANCE), new Slot("tau", "s", Kind.TIME)),
    CPE(
            "CPE",
            new Slot("Q", "ohm^-1 s^alpha", Kind.PSEUDO_CAPACITANCE),
            new Slot("alpha", "", Kind.EXPONENT)),
    K("K", new Slot("R", "ohm", Kind.RESISTANCE), new Slot("tau", "s", Kind.TIME)),
    ZARC(
            "Zarc",
            new Slot("R", "ohm", Kind.RESISTANCE),
            new Slot("tau", "s", Kind.TIME),
            new Slot("gamma", "", Kind.EXPONENT)),
    G("G", new Slot("R", "ohm", Kind.RESISTANCE), new Slot("tau", "s", Kind.TIME)),
    TLMQ(
            "TLMQ",
            new Slot("R", "ohm", Kind.RESISTANCE),
            new Slot("Q", "ohm^-1 s^gamma", Kind.PSEUDO_CAPACITANCE),
            new Slot("gamma", "", Kind.EXPONENT));

    private static final double QUARTER_TURN = Math.PI / 2;

    private final String symbol;

    /// Made by List.of, which does not change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Slot> slots;

    /// A parameter before the element has a name.
    private record Slot(String suffix, String unit, Kind kind) {}

    Element(String symbol, Slot... slots) {
        this.symbol = symbol;
        this.slots = List.of(slots);
    }

    /// As circuits are written.
    public String symbol() {
        return symbol;
    }

    /// The element with a symbol; ZARC and TLM are other spellings of Zarc and TLMQ.
    static Optional<Element> of(String symbol) {
        return switch (symbol) {
            case "ZARC" -> Optional.of(ZARC);
            case "TLM" -> Optional.of(TLMQ);
            default -> List.of(values()).stream().filter(e -> e.symbol.equals(symbol)).findFirst();
        };
    }

    /// Its parameters when it has a name in a circuit.
    List<Parameter> parameters(String name) {
        return slots.stream()
                .map(s ->
                        new Parameter(
                                s.suffix.isEmpty() ? name : name + "." + s.suffix, s.unit, s.kind))
                .toList();
    }

    /// Impedance and its derivatives.
    ///
    /// @param omega angular frequency [s⁻¹]
    /// @param p parameters of the whole circuit
    /// @param at index of the first that belongs to this element
    /// @param slope dZ/dp of the element's parameters, at the same indices; overwritten there
    /// @return Z [ohm]
    Complex evaluate(double omega, double[] p, int at, Complex[] slope) {
        return switch (this) {
            case R -> linear(Complex.ONE, p, at, slope);
            case L -> linear(new Complex(0, omega), p, at, slope);
            case W -> {
                double a = 1 / Math.sqrt(omega);
                yield linear(new Complex(a, -a), p, at, slope);
            }
            case C -> {
                Complex z = new Complex(0, -1 / (omega * p[at]));
                slope[at] = z.divide(-p[at]);
                yield z;
            }
            case CPE -> {
                Complex z = power(omega, -p[at + 1]).divide(p[at]);
                slope[at] = z.divide(-p[at]);
                slope[at + 1] = z.multiply(logarithm(omega)).negate();
                yield z;
            }
            case K -> {
                Complex d = new Complex(1, omega * p[at + 1]);
                Complex z = linear(d.reciprocal(), p, at, slope);
                slope[at + 1] = z.multiply(new Complex(0, -omega)).divide(d);
                yield z;
            }
            case G -> {
                Complex d = new Complex(1, omega * p[at + 1]);
                Complex z = linear(d.sqrt().reciprocal(), p, at, slope);
                slope[at + 1] = z.multiply(new Complex(0, -omega / 2)).divide(d);
                yield z;
            }
            case ZARC -> {
                Complex u = power(omega * p[at + 1], p[at + 2]);
                Complex d = u.add(1);
                Complex z = linear(d.reciprocal(), p, at, slope);
                Complex dByU = z.multiply(u).divide(d).negate();
                slope[at + 1] = dByU.multiply(p[at + 2] / p[at + 1]);
                slope[at + 2] = dByU.multiply(logarithm(omega * p[at + 1]));
                yield z;
            }
            case WS -> {
                Complex s = new Complex(0, omega * p[at + 1]).sqrt();
                Complex t = s.tanh();
                Complex g = t.divide(s);
                Complex z = linear(g, p, at, slope);
                Complex sg = Complex.ONE.subtract(t.multiply(t)).subtract(g);
                slope[at + 1] = sg.multiply(p[at] / (2 * p[at + 1]));
                yield z;
            }
            case WO -> {
                Complex s = new Complex(0, omega * p[at + 1]).sqrt();
                Complex g = s.tanh().multiply(s).reciprocal();
                Complex z = linear(g, p, at, slope);
                slope[at + 1] = reflectingSlope(s, g).multiply(p[at] / (2 * p[at + 1]));
                yield z;
            }
            case TLMQ -> {
                Complex s = power(omega, p[at + 2]).multiply(p[at] * p[at + 1]).sqrt();
                Complex g = s.tanh().multiply(s).reciprocal();
                Complex sg = reflectingSlope(s, g);
                slope[at] = g.add(sg.multiply(0.5));
                slope[at + 1] = sg.multiply(p[at] / (2 * p[at + 1]));
                slope[at + 2] = sg.multiply(logarithm(omega)).multiply(p[at] / 2);
                yield g.multiply(p[at]);
            }
        };
    }

    private static Complex linear(Complex unit, double[] p, int at, Complex[] slope) {
        slope[at] = unit;
        return unit.multiply(p[at]);
    }

    /// s dg/ds of g = coth(s)/s.
    private static Complex reflectingSlope(Complex s, Complex g) {
        Complex coth = g.multiply(s);
        return Complex.ONE.subtract(coth.multiply(coth)).subtract(g);
    }

    /// (jx)^a.
    private static Complex power(double x, double a) {
        double size = Math.pow(x, a);
        return new Complex(size * Math.cos(a * QUARTER_TURN), size * Math.sin(a * QUARTER_TURN));
    }

    /// ln(jx).
    private static Complex logarithm(double x) {
        return new Complex(Math.log(x), QUARTER_TURN);
    }
}
