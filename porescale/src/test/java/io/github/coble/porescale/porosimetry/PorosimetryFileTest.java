package io.github.coble.porescale.porosimetry;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.physics.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PorosimetryFileTest {
    /// A report prints one decimal of diameters from 3 nm on, two of pressures from 0.5 psia on.
    private static final double PRINTED = 0.017;

    /// Tables here are written with 7 digits.
    private static final double SEVEN_DIGITS = 1e-6;

    private static final double VOLUME_PRINTED = 0.6e-7;

    static PorosimetryTable read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static PorosimetryTable read(byte[] bytes) {
        return PorosimetryFile.read("sample.txt", bytes, Optional.empty());
    }

    private static void assertIsTheSample(PorosimetryTable table, double tolerance) {
        List<SyntheticSample.Line> lines = SyntheticSample.lines();
        assertThat(table.points()).hasSameSizeAs(lines);
        for (int n = 0; n < lines.size(); n++) {
            PorosimetryPoint point = table.points().get(n);
            SyntheticSample.Line line = lines.get(n);
            double pressure = line.pressure() * SyntheticSample.PSI;
            assertThat(point.pressure()).isCloseTo(pressure, within(tolerance * pressure));
            double diameter = line.diameter() * 1e-9;
            assertThat(point.diameter()).isCloseTo(diameter, within(tolerance * diameter));
            assertThat(point.cumulativeVolume())
                    .isCloseTo(line.volume() * 1e-3, within(VOLUME_PRINTED));
        }
        assertThat(table.intrusion()).hasSize(121);
        assertThat(table.extrusion()).hasSize(20);
    }

    @Test
    void aPrintedReportIsRead() {
        PorosimetryTable table = read(SyntheticSample.report());
        assertIsTheSample(table, PRINTED);
        assertThat(table.advisories()).isEmpty();
        Particulars said = table.particulars();
        assertThat(said.sampleMass().getAsDouble()).isCloseTo(0.512e-3, within(1e-12));
        assertThat(said.surfaceTension()).hasValue(0.485);
        assertThat(said.contactAngle()).hasValue(Math.toRadians(130));
        assertThat(said.totalVolume().getAsDouble()).isCloseTo(0.9e-3, within(1e-12));
        assertThat(said.bulkDensity().getAsDouble()).isCloseTo(714.3, within(1e-9));
        assertThat(said.skeletalDensity()).hasValue(2000);
        assertThat(said.porosity().getAsDouble()).isCloseTo(0.642857, within(SEVEN_DIGITS));
        assertThat(table.points().getFirst().line()).isGreaterThan(30);
    }

    @Test
    void theMercuryOfTheFileOrOfTheCallerIsUsed() {
        String text =
                "# Contact angle: 140 degrees\n# Surface tension: 480 dynes/cm\n"
                        + SyntheticSample.table(";", false, "Pressure (MPa)", "Volume (mL/g)");
        assertThat(read(text).mercury()).isEqualTo(new Mercury(0.48, Math.toRadians(140)));
        Mercury own = new Mercury(0.485, Math.toRadians(135));
        PorosimetryTable table =
                PorosimetryFile.read("a.csv", text.getBytes(UTF_8), Optional.of(own));
        assertThat(table.mercury()).isEqualTo(own);
        PorosimetryPoint point = table.points().get(7);
        assertThat(point.diameter()).isEqualTo(own.diameter(point.pressure()));
        PorosimetryTable impossible = read(text.replace("140 degrees", "40 degrees"));
        assertThat(impossible.mercury()).isEqualTo(Mercury.usual());
        assertThat(impossible.advisories().toString()).contains("not possible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pressure (psia)|Pore Diameter (nm)|Cumulative Pore Volume (mL/g)",
                "Pressure [MPa]|Diameter [um]|Cumulative Intrusion [cm3/g]",
                "Pressure [kPa]|Diameter [µm]|Cumulative volume [mm³/g]",
                "Pressure (bar)|Pore Radius (A)|Volume Intruded (cc/g)",
                "Pressure, Pa|Pore size Diameter (nm)|Specific intrusion volume mL/g",
                "Pressure (psi)|Cumulative Pore Volume (cm^3 g^-1)",
                "Pore Diameter (μm)|Cumulative Pore Volume (mL/g)",
            })
    void headingsAreRecognisedByQuantityAndUnit(String headings) {
        for (boolean decimalComma : new boolean[] {false, true}) {
            for (String separator : List.of("\t", ";", decimalComma ? ";" : ",")) {
                if (!headings.contains(separator)) {
                    PorosimetryTable table =
                            read(
                                    SyntheticSample.table(
                                            separator, decimalComma, headings.split("\\|")));
                    assertIsTheSample(table, SEVEN_DIGITS);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Druck, Porendurchmesser, Kumulatives Volumen", "p, d, V"})
    void headingsMayBeGermanOrSymbols(String pressure, String diameter, String volume)
            throws IOException {
        String text =
                SyntheticSample.table(";", true, "Pressure (kPa)", "Diameter (nm)", "Volume (mL/g)")
                        .replace("Pressure", pressure)
                        .replace("Diameter", diameter)
                        .replace("Volume", volume);
        assertIsTheSample(read(text), SEVEN_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "Cumulative Volume (mL), Sample Mass: 0.512 g",
        "Total Intrusion Volume (%), Total Intrusion Volume = 0.9 mL/g",
    })
    void volumesOfTheSampleOrSharesNeedTheirTotal(String heading, String saying) {
        String table = SyntheticSample.table("\t", false, "Pressure (MPa)", heading);
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sample.txt:2: ")
                .hasMessageContaining("add a line such as");
        assertIsTheSample(read(saying + "\n\n" + table), SEVEN_DIGITS);
    }

    @Test
    void incrementsAreSummedUp() {
        PorosimetryTable table =
                read(
                        """
                        Pressure (Pa);Incremental Volume (mL/g)
                        1e4;0
                        2e4;0.1
                        4e4;0.2
                        8e4;0.1
                        """);
        assertThat(table.points().getLast().cumulativeVolume())
                .isCloseTo(0.4e-3, within(SEVEN_DIGITS * 1e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void encodingsAreTold(String encoding) {
        String text =
                SyntheticSample.table(
                        "\t", false, "Pressure (MPa)", "D (µm) Diameter", "V (mL/g) Volume");
        byte[] bytes =
                text.getBytes(encoding.equals("UTF-16") ? UTF_16 : Charset.forName(encoding));
        assertIsTheSample(read(bytes), SEVEN_DIGITS);
        byte[] marked = ("\uFEFF" + text).getBytes(UTF_8);
        assertIsTheSample(read(marked), SEVEN_DIGITS);
    }

    @Test
    void anXlsWorkbookWithBlocksSideBySideIsRead() throws IOException {
        assertIsTheSample(read(xls()), SEVEN_DIGITS);
        PorosimetryTable table = read(xls());
        assertThat(table.particulars().sampleMass()).hasValue(0.512e-3);
        assertThat(table.particulars().contactAngle()).hasValue(Math.toRadians(130));
        assertThat(table.particulars().skeletalDensity()).hasValue(2000);
        assertThat(table.advisories()).singleElement().asString().contains("another table");
    }

    /// As the AutoPore writes it: the summary on the left, the table beside it, a graph's numbers
    /// farther right, numbers as numbers.
    static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("000-123");
            String[][] left = {
                {"AutoPore V 9600 Version 1.09"},
                {"Sample:", "scaffold 7"},
                {"Sample Mass:", "0.5120 g"},
                {"Adv. Contact Angle:", "130.000 degrees"},
                {"Hg Surface Tension:", "485.000 dynes/cm"},
                {"Total intrusion volume at 60,000.00 psia:", "0.9000 mL/g"},
                {"Apparent (skeletal) density at 60,000.00 psia:", "2.0000 g/mL"},
            };
            List<SyntheticSample.Line> lines = SyntheticSample.lines();
            for (int r = 0; r < lines.size() + 6; r++) {
                sheet.createRow(r);
            }
            for (int r = 0; r < left.length; r++) {
                for (int c = 0; c < left[r].length; c++) {
                    sheet.getRow(2 + r).createCell(c).setCellValue(left[r][c]);
                }
            }
            sheet.getRow(2).createCell(6).setCellValue("Tabular Report");
            String[] headings = {
                "Pressure (psia)",
                "Pore Diameter (nm)",
                "Cumulative Pore Volume (mL/g)",
                "Cumulative Pore Area (m²/g)"
            };
            for (int c = 0; c < headings.length; c++) {
                sheet.getRow(4).createCell(6 + c).setCellValue(headings[c]);
            }
            sheet.getRow(4).createCell(11).setCellValue("Pore Diameter (nm)");
            sheet.getRow(4).createCell(12).setCellValue("Cumulative Intrusion (mL/g)");
            for (int n = 0; n < lines.size(); n++) {
                SyntheticSample.Line line = lines.get(n);
                double[] values = {line.pressure(), line.diameter(), line.volume(), 0.5};
                for (int c = 0; c < values.length; c++) {
                    sheet.getRow(6 + n).createCell(6 + c).setCellValue(values[c]);
                }
                sheet.getRow(6 + n).createCell(11).setCellValue(line.diameter());
                sheet.getRow(6 + n).createCell(12).setCellValue(line.volume());
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void anXlsxWorkbookIsRead() throws IOException {
        PorosimetryTable table = read(xlsx());
        assertIsTheSample(table, SEVEN_DIGITS);
        assertThat(table.particulars().sampleMass()).hasValue(0.512e-3);
    }

    /// Written by a spreadsheet library from the same numbers.
    static byte[] xlsx() throws IOException {
        try (var in = PorosimetryFileTest.class.getResourceAsStream("autopore.xlsx")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void aFileOnDiskIsNamedInMessages(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("empty.csv"), "nothing\n");
        assertThatThrownBy(() -> PorosimetryFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("empty.csv:1: no table of mercury porosimetry found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Pressure (furlong);Volume (mL/g)|sample.txt:1: 'Pressure (furlong)' has no unit",
                "Pressure (MPa);Volume (pints)|'Volume (pints)' has no unit",
                "Pressure (MPa);Volume|'Volume' has no unit",
                "Pressure;Volume (mL/g)|'Pressure' has no unit",
            })
    void unitsThatAreNotKnownAreNamed(String heading, String message) {
        assertThatThrownBy(() -> read(heading + "\n1;0.1\n2;0.2\n3;0.3\n4;0.4\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void unitsMayStandInARowOfTheirOwn() {
        String text =
                """
                Pressure;Diameter;Volume;Note
                MPa;um;mL/g;

                1;1.247;0.1;5
                2;0.6235;0.2;5
                3;0.4157;0.3;5
                4;0.3118;0.4;5
                """;
        PorosimetryTable table = read(text);
        assertThat(table.points()).hasSize(4);
        assertThat(table.points().get(1).pressure()).isEqualTo(2e6);
        assertThat(table.advisories().toString()).contains("column 'Note' is not known");
    }

    @Test
    void noRowIsDroppedSilently() {
        String text =
                SyntheticSample.table(";", false, "Pressure (MPa)", "Volume (mL/g)")
                        .replaceFirst("\n([^\n]*)\n", "\nbad;0.1\n$1\n")
                        .replaceFirst("\n([^;\n]*;[^\n]*)\n$", "\n;0.7\n$1\n");
        PorosimetryTable table = read(text);
        assertThat(table.points()).hasSize(141);
        assertThat(table.advisories().toString())
                .contains("line 2: row left out: 'bad' is not a number")
                .contains("row left out: has no pressure");
    }

    @Test
    void columnsThatContradictEachOtherAreNamed() {
        String[] headings = {
            "Pressure (MPa)", "Diameter (nm)", "Cumulative Volume (mL/g)", "Volume share (%)"
        };
        String good = SyntheticSample.table(";", false, headings);
        assertThat(read(good).advisories()).hasSize(1); // that mercury is not named
        String angle = "Adv. Contact Angle: 142 degrees\nHg Surface Tension: 485 dynes/cm\n" + good;
        assertThat(read(angle).advisories().toString()).contains("check the units");
        String half =
                SyntheticSample.table(";", false, "Pressure (MPa)", "Radius (nm)", "Volume (mL/g)")
                        .replace("Radius", "Diameter");
        assertThat(read(half).advisories().toString()).contains("look like radii");
        String[] lines = good.split("\n");
        String[] cells = lines[70].split(";");
        cells[0] = "9" + cells[0];
        lines[70] = String.join(";", cells);
        assertThat(read(String.join("\n", lines) + "\n").advisories().toString())
                .contains("line 71: pressure times diameter");
        cells = lines[80].split(";");
        cells[2] = "0.75";
        lines[80] = String.join(";", cells);
        assertThat(read(String.join("\n", lines) + "\n").advisories().toString())
                .contains("line 81: the cumulative volume is");
    }

    @Test
    void numbersThatMayMeanTwoThingsAreRefused() {
        assertThatThrownBy(() ->
                        read(
                                """
                                Pressure (kPa);Volume (mL/g)
                                1,234;1,111
                                2,345;1,222
                                3,456;1,333
                                4,567;1,444
                                """))
                .hasMessageContaining("may mean 1.234 or 1234");
    }

    @Test
    void anIntrusionWrittenBackwardsIsTurned() {
        StringBuilder text = new StringBuilder("Pressure (MPa);Volume (mL/g)\n");
        for (int n = 10; n > 0; n--) {
            text.append(n).append(';').append(0.1 * (n - 1)).append('\n');
        }
        PorosimetryTable table = read(text.toString());
        assertThat(table.intrusion()).hasSize(10);
        assertThat(table.points().getFirst().pressure()).isEqualTo(1e6);
        assertThat(table.advisories().toString()).contains("written backwards");
    }

    @Test
    void aSecondIntrusionAndStepsBackAreNoted() {
        PorosimetryTable table =
                read(
                        """
                        Pressure (MPa);Volume (mL/g)
                        1;0
                        2;0.2
                        1.9;0.2
                        4;0.4
                        8;0.3
                        16;0.8
                        4;0.7
                        2;0.6
                        8;0.7
                        16;0.8
                        """);
        assertThat(table.intrusion()).hasSize(6);
        assertThat(table.extrusion()).hasSize(2);
        assertThat(table.points().getLast().cycle()).isEqualTo(2);
        assertThat(table.advisories().toString())
                .contains("line 4: pressure steps back")
                .contains("line 6: volume falls by 0.100 mL/g")
                .contains("line 10: a second intrusion begins");
    }

    @Test
    void aFileWithoutParticularsSaysSo() {
        Particulars none =
                read(SyntheticSample.table(";", false, "Pressure (MPa)", "Volume (mL/g)"))
                        .particulars();
        OptionalDouble empty = OptionalDouble.empty();
        assertThat(none)
                .isEqualTo(new Particulars(empty, empty, empty, empty, empty, empty, empty));
    }

    @Test
    void mercuryEntersOneMicrometreAtItsPressure() {
        // Washburn (P-70), docs data: 1 um at 1.247 MPa, four digits
        assertThat(Mercury.usual().pressure(1e-6)).isCloseTo(1.247e6, within(0.5e3));
        assertThat(Mercury.usual().diameter(1.247e6)).isCloseTo(1e-6, within(4e-10));
        assertThatThrownBy(() -> new Mercury(0.485, 1.0)).hasMessageContaining("contactAngle");
    }
}
