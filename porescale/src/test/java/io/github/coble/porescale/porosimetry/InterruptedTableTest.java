package io.github.coble.porescale.porosimetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.physics.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables with text between their rows, and what stands below them.
class InterruptedTableTest {
    private static final String[] HEADINGS = {
        "Pressure (MPa)", "Diameter (nm)", "Cumulative Volume (mL/g)"
    };

    /// A line in the pores, where a row lost matters.
    private static final int LINE = 71;

    /// Mean without a few of 121 rows: their steps are joined to one.
    private static final double JOINED_STEPS = 0.01;

    private static List<String> lines() {
        return new ArrayList<>(
                Arrays.asList(SyntheticSample.table(",", false, HEADINGS).split("\n")));
    }

    private static PorosimetryTable read(List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        return PorosimetryFile.read("sample.txt", bytes, Optional.empty());
    }

    private static String said(PorosimetryTable table) {
        return table.advisories().stream()
                .map(Advisory::toString)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a,n/a,n/a", "***,,", "Sample purged", "NaN,NaN,NaN", "-,-,-"})
    void aRowOfTextIsLeftOutAndNamed(String text) {
        PorosimetryTable whole = read(lines());
        double mean = PoreSizeSummary.of(whole).mean().value();
        for (int rows = 1; rows <= 3; rows++) {
            List<String> lines = lines();
            for (int n = 0; n < rows; n++) {
                lines.set(LINE - 1 + n, text);
            }
            PorosimetryTable table = read(lines);
            assertThat(table.points()).hasSize(whole.points().size() - rows);
            assertThat(said(table))
                    .contains(
                            "line 71: row left out: '"
                                    + text.split(",", -1)[0]
                                    + "' is not a number");
            assertThat(said(table).contains("lines 72 to 73")).isEqualTo(rows == 3);
            assertThat(PoreSizeSummary.of(table).mean().value())
                    .isCloseTo(mean, within(JOINED_STEPS * mean));
        }
    }

    @Test
    void aRowOfTextInAPrintedReportIsLeftOutAndNamed() {
        String report = SyntheticSample.report();
        List<String> lines = new ArrayList<>(Arrays.asList(report.split("\n")));
        PorosimetryTable whole = read(lines);
        int line = whole.points().get(20).line();
        for (String text :
                new String[] {"   n/a    n/a    n/a", "     The low pressure step was over"}) {
            lines.set(line - 1, text);
            PorosimetryTable table = read(lines);
            assertThat(table.points()).hasSize(whole.points().size() - 1);
            assertThat(said(table)).contains("line " + line + ": row left out");
        }
    }

    @Test
    void aFooterEndsTheTable() {
        List<String> lines = lines();
        lines.addAll(
                List.of(
                        "End of measurement",
                        "Operator,Doe",
                        "Porosity,64.3",
                        "Checked,by,hand",
                        "Porosity of the report,63"));
        PorosimetryTable table = read(lines);
        assertThat(table.points()).hasSize(141);
        assertThat(table.advisories()).hasSize(1); // that mercury is not named
    }

    @Test
    void anotherTableEndsTheTableAndIsNamed() {
        List<String> lines = lines();
        lines.add("Tryk,Bredde,Rumfang");
        lines.addAll(lines().subList(1, 20));
        PorosimetryTable table = read(lines);
        assertThat(table.points()).hasSize(141);
        assertThat(said(table))
                .contains("line 144: rows like those of the table below line 1 go on here");
        List<String> known = lines();
        known.add("Diameter (nm),Incremental Volume (mL/g),Area (m2/g)");
        known.addAll(lines().subList(1, 20));
        assertThat(said(read(known)))
                .contains("line 143: another table")
                .doesNotContain("go on here");
    }

    @Test
    void textOfManyLinesEndsTheTableAndSaysSo() {
        List<String> lines = lines();
        lines.addAll(LINE - 1, List.of("Remarks", "a", "b", "c", "d"));
        PorosimetryTable table = read(lines);
        assertThat(table.points()).hasSize(LINE - 2);
        assertThat(said(table)).contains("line 76: rows like those of the table below line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Diameter (um)", "Diameter (A)"})
    void aUnitThatContradictsThePressuresIsAFault(String heading) {
        List<String> lines = lines();
        lines.set(0, lines.getFirst().replace("Diameter (nm)", heading));
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("sample.txt:2: pressure times diameter is")
                .hasMessageContaining("one of the units in the heading is wrong");
    }

    @Test
    void rowsThatMercuryCannotHaveAreFewOrTheFileIsDamaged() {
        List<String> lines = lines();
        lines.replaceAll(line -> line.replaceFirst(",[^,]*,", ","));
        lines.set(0, "Pressure (GPa),Cumulative Volume (mL/g)");
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("check the units in the heading");
    }

    @Test
    void manyRowsOfAKindAreOneAdvisory() {
        List<String> lines = lines();
        for (int n = 40; n < 50; n++) {
            String[] cells = lines.get(n).split(",", -1);
            lines.set(n, cells[0] + "," + 1.03 * Double.parseDouble(cells[1]) + "," + cells[2]);
        }
        PorosimetryTable table = read(lines);
        assertThat(table.advisories()).hasSize(2);
        assertThat(said(table))
                .contains("line 41: pressure times diameter")
                .contains("likewise in 9 rows more, lines 42 to 50");
    }
}
