package io.github.coble.app.cli;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.CyclingAnalysis;
import io.github.coble.lab.cycling.Overpotentials;
import io.github.coble.lab.cycling.PulseResistance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The analysis of a cycler's file, for people and for programs.
///
/// @param area of the collector [m^2]; not a number where it is not known
/// @param told whether the user has said what kind of cell it is
record CyclingText(CyclingAnalysis analysis, double area, boolean told) {
    private static final double MILLIAMPERE_HOUR = 3.6;
    private static final double CM2 = 1e-4;
    private static final double MILLI = 1e-3;
    private static final double PERCENT = 100;

    /// Charge in mAh, or in mAh/cm² where the area is known.
    private double capacity(double charge) {
        double mAh = charge / MILLIAMPERE_HOUR;
        return Double.isNaN(area) ? mAh : mAh / (area / CM2);
    }

    private String unit() {
        return Double.isNaN(area) ? "mAh" : "mAh/cm2";
    }

    String of(Path file) {
        StringBuilder text = new StringBuilder();
        text.append(file).append('\n');
        boolean half = analysis.kind() == CellKind.HALF;
        say(
                text,
                String.format(
                        Locale.ROOT,
                        "  %s cell%s: %s plates",
                        half ? "half" : "full",
                        told ? "" : " (by its voltage; --cell says otherwise)",
                        half ? "negative current" : "charging"));
        say(text, "  coulombic efficiency: stripped over plated in the same cycle");
        if (analysis.cycles().isEmpty()) {
            say(text, "  nothing was plated");
        } else {
            say(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  %5s %12s %12s %7s %9s %9s %11s %8s %9s",
                            "cycle",
                            "plated",
                            "stripped",
                            "CE",
                            "plating",
                            "nucleat.",
                            "hysteresis",
                            "R",
                            "within"));
            say(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  %5s %12s %12s %7s %9s %9s %11s %8s %9s",
                            "",
                            unit(),
                            unit(),
                            "%",
                            "mV",
                            "mV",
                            "mV",
                            "ohm",
                            "s"));
            analysis.cycles().forEach(c -> text.append(row(c)));
        }
        analysis.shortCircuit()
                .ifPresent(s ->
                        say(
                                text,
                                String.format(
                                        Locale.ROOT,
                                        "  %s short circuit in cycle %d: %s",
                                        s.hard() ? "hard" : "soft",
                                        s.cycle(),
                                        s.sign())));
        analysis.endOfLife()
                .ifPresent(e ->
                        say(
                                text,
                                String.format(
                                        Locale.ROOT,
                                        "  end of life in cycle %d: %s",
                                        e.cycle(),
                                        e.reason())));
        return text.toString();
    }

    private String row(AnalysedCycle c) {
        return String.format(
                Locale.ROOT,
                "  %5d %12s %12s %7s %9s %9s %11s %8s %9s%n",
                c.number(),
                number("%.4g", capacity(c.plated())),
                number("%.4g", capacity(c.stripped())),
                number("%.2f", PERCENT * c.coulombicEfficiency()),
                number(
                        "%.1f",
                        c.overpotentials().map(Overpotentials::plating).orElse(Double.NaN) / MILLI),
                number(
                        "%.1f",
                        c.overpotentials().map(Overpotentials::nucleation).orElse(Double.NaN)
                                / MILLI),
                number("%.1f", c.hysteresis() / MILLI),
                number("%.4g", c.pulse().map(PulseResistance::resistance).orElse(Double.NaN)),
                number("%.3g", c.pulse().map(PulseResistance::delay).orElse(Double.NaN)));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static void say(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    Map<String, @Nullable Object> json(Path file) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("file", file.toString());
        all.put("cell", analysis.kind().name().toLowerCase(Locale.ROOT));
        all.put("coulombicEfficiency", "stripped over plated in the same cycle");
        List<Map<String, @Nullable Object>> cycles = new ArrayList<>();
        for (AnalysedCycle c : analysis.cycles()) {
            Map<String, @Nullable Object> cycle = new LinkedHashMap<>();
            String unit = Double.isNaN(area) ? "mAh" : "mAh_cm2";
            cycle.put("cycle", c.number());
            cycle.put("plated_" + unit, known(capacity(c.plated())));
            cycle.put("stripped_" + unit, known(capacity(c.stripped())));
            cycle.put("coulombicEfficiency_percent", known(PERCENT * c.coulombicEfficiency()));
            cycle.put("averagePlating_V", known(c.averagePlating()));
            cycle.put("averageStripping_V", known(c.averageStripping()));
            cycle.put("hysteresis_V", known(c.hysteresis()));
            c.overpotentials()
                    .ifPresent(o -> {
                        cycle.put("platingOverpotential_V", known(o.plating()));
                        cycle.put("nucleationOverpotential_V", known(o.nucleation()));
                    });
            c.pulse()
                    .ifPresent(p -> {
                        cycle.put("pulseResistance_ohm", known(p.resistance()));
                        cycle.put("pulseDelay_s", known(p.delay()));
                    });
            cycles.add(cycle);
        }
        all.put("cycles", cycles);
        all.put("shortCircuit", analysis.shortCircuit().orElse(null));
        all.put("endOfLife", analysis.endOfLife().orElse(null));
        return all;
    }

    /// JSON has no number for what is not known.
    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
