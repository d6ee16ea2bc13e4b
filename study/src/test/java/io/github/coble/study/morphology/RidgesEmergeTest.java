package io.github.coble.study.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldLaws;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.input.CellFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Ridges come of sideways flow and of fronts that weaken their surroundings, as far apart as F-8
/// says: "Ridges emerge" of docs/validation.md.
class RidgesEmergeTest {
    private static final Path PAGE = Path.of("../docs/validation.md");
    private static final String START = "<!-- RidgesEmergeTest: from here -->\n";
    private static final String END = "<!-- RidgesEmergeTest: to here -->\n";

    private static final double MA_PER_CM2 = 10;
    private static final double MAH_PER_CM2 = 36_000;
    private static final double CHARGE = 0.46 * MAH_PER_CM2;
    private static final double WIDTH = 24e-6;
    private static final double UM = 1e-6;

    /// Enough to see a ridge, two of them across; half of the page's.
    private static final FieldGrid COARSE = new FieldGrid(48, WIDTH, 4);

    private static final FieldGrid FINE = new FieldGrid(96, WIDTH, 4);

    /// F-8 is an estimate, for a front between straight fronts; at this resolution ridges are 1.4
    /// of it apart, on the page about 1.0.
    private static final double FACTOR = 1.5;

    /// Squares whose spacings are averaged: single ones scatter by a quarter.
    private static final int SEEDS = 3;

    private static Morphology ridges;

    @BeforeAll
    static void plate() throws IOException {
        ridges = base(COARSE).run();
    }

    private static RidgeExperiment base(FieldGrid grid) throws IOException {
        Cell cell = cell("cs3-60C");
        return new RidgeExperiment(
                cell, 0.5 * MA_PER_CM2, CHARGE, FieldLaws.of(cell).frontWeakening(), true, 1, grid);
    }

    private static Cell cell(String name) throws IOException {
        return CellFile.parse(name, text(name)).cell();
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("../examples/" + name + ".yaml"));
    }

    private static Cell cellWithPores(String diameter) throws IOException {
        String usual = text("cs3-60C");
        String other = usual.replaceFirst("(mean pore diameter: ).* nm", "$1" + diameter);
        assertThat(other).isNotEqualTo(usual);
        return CellFile.parse(diameter, other).cell();
    }

    @Test
    void ridgesAreAsFarApartAsFrontsReach() throws IOException {
        double range = base(COARSE).range();
        assertThat(ridges.shape()).isEqualTo(Shape.RIDGES);
        assertThat(ridges.elongatedShare()).isGreaterThan(0.8);
        assertThat(spacing(0.5)).isBetween(range / FACTOR, range * FACTOR);
    }

    /// Columns that are alone open where their own pores are wide: no lines.
    @Test
    void withoutSidewaysFlowThereAreNone() throws IOException {
        Morphology alone = base(COARSE).withoutSidewaysFlow().run();
        assertThat(alone.coverage()).isBetween(0.01, ridges.coverage() / 2);
        assertThat(alone.elongatedShare()).isLessThan(0.5);
    }

    @Test
    void frontsThatHardlyWeakenTheirSurroundingsMakeIslands() throws IOException {
        Morphology islands = base(COARSE).withFrontWeakening(0.5).run();
        assertThat(islands.coverage()).isGreaterThan(0.05);
        assertThat(islands.elongatedShare()).isLessThan(0.5);
        assertThat(islands.rodDiameter()).isGreaterThan(ridges.ridgeWidth());
    }

    /// F-8: by the square root of two where fronts are far apart, by two where flow converges on
    /// them.
    @Test
    void halfTheCurrentPutsThemFartherApart() throws IOException {
        assertThat(spacing(0.25) / spacing(0.5)).isBetween(Math.sqrt(2), 2.0);
    }

    /// Mean over seeds, at a current density [mA cm^-2].
    private static double spacing(double current) throws IOException {
        double sum = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            sum +=
                    base(COARSE)
                            .withCurrent(current * MA_PER_CM2)
                            .withSeed(seed)
                            .run()
                            .ridgeSpacing();
        }
        return sum / SEEDS;
    }

    /// Rewrites the table of the page with `write` for `check`. Takes about half an hour.
    @Test
    @EnabledIfSystemProperty(named = "coble.tables", matches = "check|write")
    void thePageHasTheTable() throws IOException {
        StringBuilder table =
                new StringBuilder(
                        """
                        | changed | coverage | width µm | length µm | spacing µm | $R$ µm | spacing/$R$ |
                        |---|---|---|---|---|---|---|
                        """);
        for (Map.Entry<String, RidgeExperiment> line : experiments().entrySet()) {
            table.append(row(line.getKey(), line.getValue())).append('\n');
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf(START) + START.length();
        int to = page.indexOf(END);
        if (System.getProperty("coble.tables", "").equals("write")) {
            page = page.substring(0, from) + table + page.substring(to);
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("write it anew with -Dcoble.tables=write")
                .contains(START + table + END);
    }

    private static Map<String, RidgeExperiment> experiments() throws IOException {
        RidgeExperiment base = base(FINE);
        Map<String, RidgeExperiment> all = new LinkedHashMap<>();
        all.put("nothing", base);
        all.put("seed 2", base.withSeed(2));
        all.put("seed 3", base.withSeed(3));
        all.put("sideways flow off", base.withoutSidewaysFlow());
        all.put("front weakening $b$ = 0.8", base.withFrontWeakening(0.8));
        all.put("$b$ = 0.5", base.withFrontWeakening(0.5));
        all.put("0.25 mA/cm²", base.withCurrent(0.25 * MA_PER_CM2));
        all.put("1 mA/cm²", base.withCurrent(1 * MA_PER_CM2));
        all.put("45 °C", base.withCell(cell("cs3-45C")));
        all.put("30 °C", base.withCell(cell("cs3-30C")));
        all.put("pores of 24 nm", base.withCell(cellWithPores("24 nm")));
        all.put("pores of 40 nm", base.withCell(cellWithPores("40 nm")));
        return all;
    }

    private static String row(String changed, RidgeExperiment experiment) {
        Morphology m = experiment.run();
        double range = experiment.range() / UM;
        if (m.elongatedShare() < 0.5) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | | | islands, %.1f µm across, %.1f apart | %.2f | |",
                    changed,
                    m.coverage(),
                    m.rodDiameter() / UM,
                    m.rodSpacing() / UM,
                    range);
        }
        double spacing = m.ridgeSpacing() / UM;
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.1f | %.2f | %.2f | %.2f |",
                changed,
                m.coverage(),
                m.ridgeWidth() / UM,
                m.ridgeLength() / UM,
                spacing,
                range,
                spacing / range);
    }
}
