package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.CyclingAnalysis;
import io.github.coble.lab.cycling.PulseResistance;
import io.github.coble.study.report.TextColumns;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The analysis of a record for people.
public final class CyclingText {
    /// Rows of the table on a screen or page; the file has all.
    private static final int MOST_ROWS = 40;

    /// What the numbers are, as in docs/theory/cycling-analysis.md.
    static final List<List<String>> DEFINITIONS =
            List.of(
                    List.of(
                            "cycle",
                            "all platings up to the next stripping, and all strippings up to the"
                                    + " next plating; a stripping before the first plating belongs"
                                    + " to none (A-3)"),
                    List.of(
                            "coulombic efficiency (CE)",
                            "charge stripped over charge plated in the same cycle (A-4)"),
                    List.of(
                            "hysteresis",
                            "distance of the average voltages, ∫ V |I| dt over the charge, of"
                                    + " plating and stripping (A-5)"),
                    List.of(
                            "plating overpotential",
                            "half cells: −V halfway through the charge of the first plating,"
                                    + " median of the middle tenth (A-6)"),
                    List.of(
                            "nucleation overpotential",
                            "by how much the lowest voltage of the first tenth lies below that"
                                    + " (A-7)"),
                    List.of("dQ/dV", "charge within classes of the voltage over their width (A-8)"),
                    List.of(
                            "resistance",
                            "ΔV/ΔI from the last sample before the jump of the current with which"
                                    + " the cycle begins to the first one after it; it holds all"
                                    + " that is faster than the time between them (A-9)"),
                    List.of(
                            "short circuit",
                            "rules that find what is to be looked at: a voltage that falls while"
                                    + " plating at constant current; in half cells, more stripped"
                                    + " since the start than was plated (A-10)"),
                    List.of(
                            "end of life",
                            "first cycle with a hard short circuit, or below the limits of"
                                    + " capacity or efficiency (A-11)"));

    private CyclingText() {}

    /// A few lines, a table of the cycles, and what is to be known.
    public static String of(AnalysedRecord record) {
        StringBuilder text = new StringBuilder();
        text.append(record.name()).append(": ").append(kind(record)).append('\n');
        findings(record).forEach(f -> text.append("  ").append(f).append('\n'));
        List<AnalysedCycle> cycles = record.analysis().cycles();
        if (!cycles.isEmpty()) {
            text.append("  CE is what was stripped over what was plated in the same cycle;")
                    .append(" all definitions are in the report\n");
            List<String[]> rows = new ArrayList<>();
            rows.add(header(record).toArray(String[]::new));
            Chosen.of(cycles, MOST_ROWS)
                    .forEach(c -> rows.add(row(record, c).toArray(String[]::new)));
            TextColumns.append(text, rows);
            if (cycles.size() > MOST_ROWS) {
                text.append("  ").append(shortened(cycles.size())).append('\n');
            }
        }
        record.notes().forEach(n -> text.append("  ! ").append(n).append('\n'));
        return text.toString();
    }

    static String kind(AnalysedRecord record) {
        if (!record.isAtWork()) {
            return "no current flows in this record";
        }
        return "%s cell%s: %s"
                .formatted(
                        record.isHalf() ? "half" : "full",
                        record.told() ? "" : " (by its voltage; --cell says otherwise)",
                        record.isHalf() ? "negative current plates" : "charging plates");
    }

    /// Short circuit and end of life, why neither is told, or that nothing was plated.
    static List<String> findings(AnalysedRecord record) {
        CyclingAnalysis analysis = record.analysis();
        List<String> found = new ArrayList<>();
        if (analysis.cycles().isEmpty() && record.isAtWork()) {
            found.add("nothing was plated");
        }
        if (analysis.sign().turned()) {
            found.add(
                    "the current's sign looks turned, see the notes; no verdict on short circuits"
                            + " and the end of life");
        }
        analysis.shortCircuit()
                .ifPresent(s ->
                        found.add(
                                "%s short circuit in cycle %d: %s"
                                        .formatted(
                                                s.hard() ? "hard" : "soft", s.cycle(), s.sign())));
        analysis.endOfLife()
                .ifPresent(e ->
                        found.add("end of life in cycle %d: %s".formatted(e.cycle(), e.reason())));
        return found;
    }

    static String shortened(int cycles) {
        return MOST_ROWS + " of " + cycles + " cycles; cycles.csv has all";
    }

    static List<AnalysedCycle> shown(AnalysedRecord record) {
        return Chosen.of(record.analysis().cycles(), MOST_ROWS);
    }

    static List<String> header(AnalysedRecord record) {
        String charge = record.collector().chargeUnit().symbol();
        List<String> header = new ArrayList<>();
        header.addAll(
                List.of("cycle", "plated (" + charge + ")", "stripped (" + charge + ")", "CE (%)"));
        if (record.hasOverpotentials()) {
            header.addAll(List.of("plating (mV)", "nucleation (mV)"));
        }
        header.addAll(
                List.of(
                        "hysteresis (mV)",
                        "R (" + record.collector().resistanceUnit().symbol() + ")",
                        "within (s)"));
        return header;
    }

    static List<String> row(AnalysedRecord record, AnalysedCycle c) {
        Collector collector = record.collector();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(c.number()));
        row.add(Numbers.readable(collector.charge(c.plated()), 4));
        row.add(
                c.stripping().isEmpty()
                        ? "–"
                        : Numbers.readable(collector.charge(c.stripped()), 4));
        row.add(fixed(LabUnit.PERCENT.of(c.coulombicEfficiency()), 2));
        if (record.hasOverpotentials()) {
            row.add(fixed(LabUnit.MILLIVOLT.of(MeasuredCycles.plating(c)), 1));
            row.add(fixed(LabUnit.MILLIVOLT.of(MeasuredCycles.nucleation(c)), 1));
        }
        row.add(fixed(LabUnit.MILLIVOLT.of(c.hysteresis()), 1));
        row.add(
                Numbers.readable(
                        collector
                                .resistanceUnit()
                                .of(collector.resistance(MeasuredCycles.resistance(c))),
                        4));
        row.add(Numbers.readable(c.pulse().map(PulseResistance::delay).orElse(Double.NaN), 3));
        return row;
    }

    private static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−')
                : "–";
    }
}
