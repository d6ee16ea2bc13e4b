package io.github.coble.lab.biologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.lab.RealFiles;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Binary and text files of one measurement say the same, column by column, to the digits printed.
class RealPairsTest {
    /// How EC-Lab's text heads a column of a binary file in some techniques.
    private static final Map<String, List<String>> ALSO =
            Map.of(
                    "P/W",
                    List.of("Pwe/W"),
                    "<Ewe>/V",
                    List.of("<Ewe/V>"),
                    EcLabColumns.IMAGINARY,
                    List.of(EcLabColumns.MINUS_IMAGINARY));

    /// Units of the last digit printed: half of one, and what EC-Lab's own arithmetic adds when it
    /// prints sixteen digits (0.503 at most in these files).
    private static final BigDecimal ROUNDING = new BigDecimal("0.51");

    /// Where charges are single numbers in coulomb, the text has sums of them, each rounded to
    /// 2⁻²⁴.
    private static final BigDecimal SINGLE = new BigDecimal("5.9604644775390625E-8");

    /// The only column of these files that EC-Lab computes when it exports and that is given.
    private static final String CURRENT_COMPUTED =
            "<I>/mA: EC-Lab computes it only on export; here 3600·dq/mA.h over the time since the"
                    + " row before, as EC-Lab does";

    /// Cause: a product and a quotient, each rounded here and in EC-Lab.
    private static final double TWO_ROUNDINGS = 2;

    /// Above this frequency [Hz] EC-Lab's text has no indicators of quality.
    private static final double NO_INDICATORS = 100e3;

    private static final Pattern INDICATOR = Pattern.compile("(THD|NSD|NSR) .*|\\|\\w+ h\\d\\|/.*");

    @ParameterizedTest
    @CsvSource({
        "cp, cp, CP, 121, 17",
        "gcpl.issue_149, gcpl.issue_149, GCPL, 132, 17",
        "geis.issue_149, geis.issue_149, GEIS, 84, 35",
        "mb.issue_223, mb.issue_223, MB, 108, 21",
        "mb.issue_95, mb.issue_95.de, MB, 33, 21",
        "ocv.issue_149, ocv.issue_149, OCV, 43, 4",
        "peis.issue_149, peis.issue_149, PEIS, 84, 35"
    })
    void agreeToTheDigitsPrinted(
            String binary, String text, String technique, int rows, int columns)
            throws IOException {
        Path mpt = RealFiles.file("biologic/" + text + ".mpt");
        LabTable read = new MprFormat().read(RealFiles.file("biologic/" + binary + ".mpr"));
        LabTable words = new MptFormat().read(mpt);
        assertThat(read.technique()).isEqualTo(technique);
        assertThat(words.technique()).isEqualTo(technique);
        if (technique.equals("GCPL")) {
            assertThat(read.advisories()).singleElement().hasToString(CURRENT_COMPUTED);
        } else {
            assertThat(read.advisories()).isEmpty();
        }
        assertThat(words.advisories()).isEmpty();
        assertThat(read.columns()).hasSize(columns);
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(words.rows()).isEqualTo(rows);
        assertThat(read.metadata().get("Acquisition started on"))
                .isEqualTo(words.metadata().get("Acquisition started on"));
        assertThat(read.metadata().get("Run on channel"))
                .isEqualTo(words.metadata().get("Run on channel"));
        List<String[]> printed = printed(mpt, rows);
        List<String> headings = Arrays.asList(printed.getFirst());
        for (Column column : read.columns()) {
            int at = heading(headings, column.name());
            assertThat(at).as(column.name()).isNotNegative();
            double[] values = ((Column.Numbers) column).values();
            double[] parsed = ((Column.Numbers) words.columns().get(at)).values();
            boolean turned = column.name().equals(EcLabColumns.IMAGINARY);
            for (int row = 0; row < rows; row++) {
                BigDecimal digits = new BigDecimal(printed.get(row + 1)[at].replace(',', '.'));
                String what = column.name() + ", row " + row;
                assertThat(parsed[row])
                        .as(what)
                        .isEqualTo((turned ? -1 : 1) * digits.doubleValue());
                BigDecimal value = new BigDecimal(turned ? -values[row] : values[row]);
                if (isLeftOut(column.name(), digits, read, row)) {
                    continue;
                }
                BigDecimal most = digits.ulp().multiply(ROUNDING);
                if (column.name().startsWith("Q charge/discharge") && headings.contains("dQ/C")) {
                    most = most.max(digits.abs().multiply(SINGLE));
                }
                if (column.name().equals("<I>/mA")) {
                    most = most.add(new BigDecimal(TWO_ROUNDINGS * Math.ulp(values[row])));
                }
                assertThat(value.subtract(digits).abs()).as(what).isLessThanOrEqualTo(most);
            }
        }
    }

    /// The text has -1 or 0 for indicators of quality at high frequencies, the binary file values.
    private static boolean isLeftOut(String name, BigDecimal digits, LabTable read, int row) {
        return INDICATOR.matcher(name).matches()
                && (digits.compareTo(BigDecimal.ONE.negate()) == 0 || digits.signum() == 0)
                && read.of(Quantity.FREQUENCY).orElseThrow().values()[row] > NO_INDICATORS;
    }

    private static int heading(List<String> headings, String name) {
        if (headings.contains(name)) {
            return headings.indexOf(name);
        }
        return ALSO.getOrDefault(name, List.of()).stream()
                .mapToInt(headings::indexOf)
                .max()
                .orElse(-1);
    }

    /// Headings and rows, cell by cell.
    private static List<String[]> printed(Path mpt, int rows) throws IOException {
        List<String> lines = Files.readAllLines(mpt, StandardCharsets.ISO_8859_1);
        return IntStream.range(lines.size() - rows - 1, lines.size())
                .mapToObj(i -> lines.get(i).split("\t"))
                .toList();
    }
}
