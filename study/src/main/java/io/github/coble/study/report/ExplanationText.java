package io.github.coble.study.report;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.regime.Explanation;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `coble explain` prints.
public final class ExplanationText {
    private static final int LABEL = 34;
    private static final int SHORT_LABEL = 20;
    private static final int WIDTH = 88;

    /// Filling from which the layer passes what its penetration number says.
    private static final double FULL = 0.9;

    private ExplanationText() {}

    /// The explanation of a cell as plain text, at most 88 columns wide.
    ///
    /// @param name of the input
    /// @param pores numbers of the layer's pores, with their sources
    public static String text(String name, Explanation e, List<ReportParameter> pores) {
        Deposition d = e.deposition();
        StringBuilder out = new StringBuilder(2048);
        out.append(name.replaceAll("\\p{Cntrl}", " ")).append("\n\n");
        out.append("Expected: ").append(decapitalised(Verdict.headline(d))).append('\n');
        wrap(out, "  ", Verdict.detail(d));

        heading(out, "At this current");
        row(out, "current density", in(LabUnit.CURRENT, e.current()), "");
        row(out, "areal capacity plated", in(LabUnit.CAPACITY, e.charge()), "");
        row(out, "penetration number Λ", number(d.penetrationNumber()), passes(d));
        row(
                out,
                "critical current i_c = i Λ",
                in(LabUnit.CURRENT, d.criticalCurrent()),
                "largest that gets through");
        row(
                out,
                "touching the electrolyte",
                Numbers.percent(d.touchingElectrolyte()) + " of the area",
                "");
        row(out, "pore volume filled", Numbers.percent(d.voidFilling()), "");

        heading(out, "What opens first");
        double difference = e.electrolyteOpeningPressure() - e.collectorOpeningPressure();
        row(
                out,
                "electrolyte side opens at",
                in(LabUnit.MEGAPASCAL, e.electrolyteOpeningPressure()),
                "");
        row(
                out,
                "collector side opens at",
                in(LabUnit.MEGAPASCAL, e.collectorOpeningPressure()),
                "");
        row(
                out,
                "difference",
                in(LabUnit.MEGAPASCAL, difference),
                difference > 0 ? "drives lithium through" : "nothing is driven through");
        row(
                out,
                "capillary pressure in a mean pore",
                in(LabUnit.MEGAPASCAL, e.capillaryPressure()),
                e.capillaryPressure() > 0 ? "draws lithium in" : "keeps lithium out");
        row(
                out,
                "largest pore that fills by creep",
                in(LabUnit.NANOMETRE, e.criticalDiameter()),
                "");

        energies(out, e.energies());
        pores(out, pores);

        heading(out, "How fast lithium creeps");
        row(out, "surface diffusivity D_s", si(e.surfaceDiffusivity(), "m²/s"), "");
        row(out, "creep conductance κ", si(e.creepConductance(), "m²/(Pa s)"), "mean pore");
        row(out, "viscosity in a mean pore η", si(e.poreViscosity(), "Pa s"), "");
        row(out, "Coble creep rate", si(e.cobleCreepRate(), "1/s"), "in a mean pore");
        row(
                out,
                "dislocation creep rate",
                si(e.dislocationCreepRate(), "1/s"),
                "of bulk lithium, same stress");
        advisories(out, e.advisories());
        return out.toString();
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String passes(Deposition d) {
        String verb = d.voidFilling() < FULL ? "full, it would pass " : "passes ";
        return d.penetrationNumber() >= 1
                ? verb + "all new lithium"
                : verb + Numbers.percent(Math.max(0, d.penetrationNumber())) + " of new lithium";
    }

    private static void energies(StringBuilder out, List<SiteEnergy> energies) {
        if (energies.isEmpty()) {
            return;
        }
        heading(out, "Energy of a lithium atom at each site");
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"site", "W (J/m²)", "film (J/m²)", "kJ/mol", "mV", "MPa"});
        for (SiteEnergy s : energies) {
            rows.add(
                    new String[] {
                        s.site(),
                        number(s.work()),
                        number(s.openingWork()),
                        number(LabUnit.KILOJOULE_PER_MOLE.of(s.energyPerMole())),
                        number(LabUnit.MILLIVOLT.of(s.potentialShift())),
                        number(LabUnit.MEGAPASCAL.of(s.pressure()))
                    });
        }
        TextColumns.append(out, rows);
        out.append(
                        "  W: work of the site; film: W plus two lithium surfaces; MPa: pressure at which\n")
                .append("  lithium enters; mV: that pressure less the stack's, as a potential.\n");
    }

    private static void pores(StringBuilder out, List<ReportParameter> pores) {
        heading(out, "Pores of the layer, and who says so");
        for (ReportParameter p : pores) {
            String label = p.path().substring(p.path().lastIndexOf('.') + 1);
            String status = p.status().name().toLowerCase(Locale.ROOT);
            wrap(
                    out,
                    "  " + TextColumns.padded(label, SHORT_LABEL),
                    p.value() + ", " + status + ": " + p.source());
        }
    }

    private static void advisories(StringBuilder out, List<Advisory> advisories) {
        if (advisories.isEmpty()) {
            return;
        }
        heading(out, "Please note");
        for (Advisory a : advisories) {
            String mark = a.priority() == Advisory.Priority.CAUTION ? "  ! " : "  - ";
            wrap(out, mark, a.message() + " [" + a.code() + "]");
        }
    }

    private static void heading(StringBuilder out, String text) {
        out.append('\n').append(text).append('\n');
    }

    private static void row(StringBuilder out, String label, String value, String remark) {
        StringBuilder line = new StringBuilder("  ").append(TextColumns.padded(label, LABEL));
        line.append(remark.isEmpty() ? value : TextColumns.padded(value, 22) + remark);
        out.append(line).append('\n');
    }

    /// Lines no wider than the page, the later ones indented as far as the first one's text.
    private static void wrap(StringBuilder out, String first, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(" ".repeat(first.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }

    private static String in(LabUnit unit, double value) {
        String number = number(unit.of(value));
        return number.equals("–") ? number : number + " " + unit.symbol();
    }

    private static String si(double value, String unit) {
        return Numbers.readable(value, 3) + " " + unit;
    }

    private static String number(double value) {
        return Numbers.readable(value, 3);
    }
}
