package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables of the report.
final class HtmlTables {
    private static final int MOST_CYCLES = 60;
    private static final int CYCLES_AT_EACH_END = 20;
    private static final double ZERO_CELSIUS = 273.15;

    private HtmlTables() {}

    static void keyNumbers(Html page, FinishedRun run) {
        CellResult r = run.result();
        Deposition d = r.deposition();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                row(
                        "penetration number Λ",
                        plain(d.penetrationNumber()),
                        "at 1 and above the full layer passes all new lithium"));
        rows.add(
                row(
                        "critical current",
                        in(LabUnit.CURRENT, d.criticalCurrent()),
                        "largest the full layer passes"));
        rows.add(
                row(
                        "pore volume filled",
                        Numbers.percent(d.voidFilling()),
                        "at the end of the first plating"));
        rows.add(
                row(
                        "lithium film on the electrolyte",
                        Numbers.percent(d.touchingElectrolyte()),
                        "of the area, at the end of the first plating"));
        if (!r.cycles().isEmpty()) {
            Cycle first = r.cycles().getFirst();
            rows.add(
                    row(
                            "first-cycle coulombic efficiency",
                            in(LabUnit.PERCENT, first.coulombicEfficiency()),
                            ""));
            rows.add(
                    row(
                            "plating overpotential",
                            in(LabUnit.MILLIVOLT, first.platingOverpotential()),
                            "first cycle, second half of plating"));
            rows.add(
                    row(
                            "nucleation overpotential",
                            in(LabUnit.MILLIVOLT, first.nucleationOverpotential()),
                            "first cycle"));
            rows.add(
                    row(
                            "mean coulombic efficiency",
                            in(LabUnit.PERCENT, Summary.meanCoulombicEfficiency(r.cycles())),
                            "over " + count(r.cycles().size(), "cycle")));
        }
        rows.add(
                row(
                        "cycles completed",
                        r.cycles().size() + " of " + r.cyclesPlanned(),
                        run.shortCircuitCycle().isPresent()
                                ? "short circuit in cycle " + run.shortCircuitCycle().getAsInt()
                                : ""));
        rows.add(
                row(
                        "initial resistance",
                        in(LabUnit.RESISTANCE, r.initialResistance()),
                        run.field().isPresent()
                                ? "area-specific, of all layers and of charge transfer, before the first"
                                        + " plating"
                                : "area-specific, at open circuit before the first plating, Re Z at"
                                        + " 0.1 Hz"));
        rows.add(
                row(
                        "lithium balance",
                        Numbers.readable(r.balanceError(), 2),
                        "largest difference between lithium found and charge passed, over the charge moved"));
        page.keyTable(rows, 0, 2);
    }

    static void morphology(Html page, FieldFindings field) {
        page.element("h2", "Shape of the deposit");
        page.table(
                MorphologyText.header(field.deposits()), MorphologyText.rows(field.deposits()), 0);
        page.element(
                "p",
                "small",
                "Capacity: passed in the step of the protocol, counted from 0. Covered, ridges, rods,"
                        + " heights: of lithium at the collector; at electrolyte: share of the area"
                        + " with lithium there. Lengths are means over the deposit's area, off by up to"
                        + " a column each. The snapshots themselves are in "
                        + FieldFindings.FOLDER
                        + "/ and open in ParaView.");
    }

    static void energies(Html page, List<SiteEnergy> energies) {
        if (energies.isEmpty()) {
            return;
        }
        page.element("h2", "What it costs to put lithium at each site");
        page.table(
                List.of(
                        "site",
                        "work (J/m²)",
                        "film work (J/m²)",
                        "kJ/mol",
                        "mV",
                        "lithium enters at (MPa)"),
                energies.stream()
                        .map(e ->
                                row(
                                        e.site(),
                                        plain(e.work()),
                                        plain(e.openingWork()),
                                        plain(LabUnit.KILOJOULE_PER_MOLE.of(e.energyPerMole())),
                                        plain(LabUnit.MILLIVOLT.of(e.potentialShift())),
                                        plain(LabUnit.MEGAPASCAL.of(e.pressure()))))
                        .toList(),
                0);
    }

    static void cycles(Html page, List<Cycle> cycles) {
        if (cycles.isEmpty()) {
            return;
        }
        page.element("h2", "Cycles");
        List<List<String>> rows = new ArrayList<>();
        int n = cycles.size();
        for (int k = 0; k < n; k++) {
            if (n <= MOST_CYCLES || k < CYCLES_AT_EACH_END || k >= n - CYCLES_AT_EACH_END) {
                rows.add(cycle(cycles.get(k)));
            } else if (k == CYCLES_AT_EACH_END) {
                rows.add(row("…", "…", "…", "…", "…", "…", "…", "…"));
            }
        }
        page.table(
                List.of(
                        "cycle",
                        "plated (mAh/cm²)",
                        "stripped (mAh/cm²)",
                        "efficiency (%)",
                        "plating (mV)",
                        "nucleation (mV)",
                        "R before (Ω\u00a0cm²)",
                        "R after (Ω\u00a0cm²)"),
                rows);
        page.element(
                "p",
                "small",
                "R before and after: area-specific resistance before and after the cycle, Re Z at 0.1 Hz and open circuit. All cycles are in cycles.csv.");
    }

    private static List<String> cycle(Cycle c) {
        return row(
                Integer.toString(c.number()),
                plain(LabUnit.CAPACITY.of(c.plated())),
                plain(LabUnit.CAPACITY.of(c.stripped())),
                plain(LabUnit.PERCENT.of(c.coulombicEfficiency())),
                plain(LabUnit.MILLIVOLT.of(c.platingOverpotential())),
                plain(LabUnit.MILLIVOLT.of(c.nucleationOverpotential())),
                plain(LabUnit.RESISTANCE.of(c.restingResistance())),
                plain(LabUnit.RESISTANCE.of(c.resistance())));
    }

    static void cell(Html page, Cell cell) {
        page.element("h2", "Cell");
        Interlayer layer = cell.interlayer();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                row(
                        "electrolyte",
                        cell.electrolyte().material().name()
                                + ", "
                                + in(LabUnit.MICROMETRE, cell.electrolyte().thickness())));
        rows.add(
                row(
                        "interlayer",
                        layer.scaffold().name()
                                + ", "
                                + in(LabUnit.MICROMETRE, layer.thickness())
                                + ", porosity "
                                + Numbers.percent(layer.pores().porosity())));
        rows.add(row("mean pore diameter", in(LabUnit.NANOMETRE, layer.pores().meanDiameter())));
        rows.add(row("particle diameter", in(LabUnit.NANOMETRE, layer.particleDiameter())));
        layer.decoration()
                .ifPresent(d ->
                        rows.add(
                                row(
                                        "decoration",
                                        d.material().name()
                                                + ", "
                                                + in(LabUnit.NANOMETRE, d.particleDiameter())
                                                + " particles, "
                                                + Numbers.percent(d.massFraction())
                                                + " by mass")));
        rows.add(row("current collector", cell.collector().name()));
        rows.add(
                row(
                        "contact formed at",
                        in(LabUnit.MEGAPASCAL, cell.interfaces().formationPressure())));
        rows.add(
                row(
                        "temperature",
                        String.format(
                                Locale.ROOT,
                                "%.1f °C",
                                cell.conditions().temperature() - ZERO_CELSIUS)));
        rows.add(row("stack pressure", in(LabUnit.MEGAPASCAL, cell.conditions().stackPressure())));
        page.keyTable(rows, 0, 1);
    }

    static void parameters(Html page, List<ReportParameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.element("h2", "Parameters");
        page.element(
                "p",
                "small",
                "Fitted and assumed values come first: the result is no more certain than they are.");
        page.raw(
                "<table class=\"parameters\">\n<thead><tr><th>parameter</th><th class=\"n\">value</th><th>unit</th><th>status</th><th>source</th></tr></thead>\n<tbody>\n");
        for (Provenance.Status status :
                List.of(
                        Provenance.Status.FITTED,
                        Provenance.Status.ASSUMED,
                        Provenance.Status.MEASURED,
                        Provenance.Status.LITERATURE)) {
            String word = status.name().toLowerCase(Locale.ROOT);
            for (ReportParameter p : parameters) {
                if (p.status() == status) {
                    page.raw("<tr class=\"" + word + "\">");
                    page.raw("<td>").element("code", p.path()).raw("</td>");
                    page.element("td", "n", p.value()).element("td", p.unit());
                    page.raw("<td>").element("span", "status", word).raw("</td>");
                    page.element("td", p.source()).raw("</tr>\n");
                }
            }
        }
        page.raw("</tbody></table>\n");
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static String plain(double value) {
        return Numbers.readable(value, 3);
    }

    private static String in(LabUnit unit, double value) {
        String number = plain(unit.of(value));
        return number.equals("–") ? number : number + " " + unit.symbol();
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
