package io.github.coble.lab.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.read.LabSummary;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatTest {
    @TempDir private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    private LabTable read(String text) throws IOException {
        return LabFiles.read(file(text, UTF_8));
    }

    private static double[] values(LabTable table, Quantity quantity) {
        return table.of(quantity).orElseThrow().values();
    }

    private static String said(LabTable table) {
        return table.advisories().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void readsSemicolonsDecimalCommasAndAPreamble() throws IOException {
        LabTable table =
                read(
                        """
                        Operator;Somebody
                        mass;0,0012

                        time [min];Voltage (mV);I / mA
                        0;3,5;1
                        1;3,25;-1
                        2;3;0
                        """);
        assertThat(table.format()).isEqualTo("delimited text");
        assertThat(table.metadata())
                .containsEntry("mass", "0,0012")
                .containsEntry("Operator", "Somebody");
        assertThat(values(table, Quantity.VOLTAGE)).containsExactly(3.5, 3.25, 3);
        assertThat(table.of(Quantity.TIME).orElseThrow().unit()).isEqualTo("min");
        assertThat(table.of(Quantity.VOLTAGE).orElseThrow().unit()).isEqualTo("mV");
        assertThat(table.of(Quantity.CURRENT).orElseThrow().unit()).isEqualTo("mA");
    }

    @Test
    void readsTwoByteAndLatinText() throws IOException {
        String text = "Time (s)\tCurrent (\u00b5A)\tT (\u00b0C)\n1\t2.5\t25\n2\t3.5\t26\n";
        for (Charset charset : List.of(UTF_8, ISO_8859_1, UTF_16LE)) {
            LabTable table = LabFiles.read(file(text, charset));
            assertThat(table.of(Quantity.CURRENT).orElseThrow().unit())
                    .as(charset.name())
                    .isEqualTo("uA");
            assertThat(values(table, Quantity.CURRENT)).containsExactly(2.5, 3.5);
        }
        LabTable marked = LabFiles.read(file("\ufeff" + text, UTF_16LE));
        assertThat(marked.columns().getFirst().name()).isEqualTo("Time (s)");
    }

    @Test
    void decidesTheDecimalMarkLateWhereTheFirstRowsHaveNone() throws IOException {
        StringBuilder text = new StringBuilder("time (s);voltage (V)\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(";3\n");
        }
        LabTable table = read(text + "20000;3,5\n");
        assertThat(values(table, Quantity.VOLTAGE)[20_000]).isEqualTo(3.5);
    }

    @Test
    void aColumnThatGoesOnWithWordsIsOneOfWords() throws IOException {
        StringBuilder text = new StringBuilder("time (s),note,voltage (V)\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i).append(i < 4000 ? ",0,3.1\n" : ",protocol A,3.1\n");
        }
        LabTable table = read(text.toString());
        assertThat(table.columns().get(1)).isInstanceOf(Column.Words.class);
        assertThat(said(table)).doesNotContain("not readable");
        LabSummary summary = LabFiles.inspect(folder.resolve("file.csv"), List.of(), _ -> {});
        assertThat(summary.columns().get(1).words()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithRowsAndCells() throws IOException {
        LabTable table =
                read(
                        """
                        time (s),voltage (V),current (A)
                        1,3.1,0
                        2,3.2
                        3,3.3,0,9
                        4,oops,0
                        ,,
                        5,3.5,0
                        """);
        assertThat(table.rows()).isEqualTo(5);
        assertThat(values(table, Quantity.VOLTAGE)).containsExactly(3.1, 3.2, 3.3, Double.NaN, 3.5);
        assertThat(said(table))
                .contains("line 3: this row has fewer fields")
                .contains("line 4: this row has more fields")
                .contains("line 5, voltage (V): one cell is not readable as a number (\"oops\")")
                .contains("line 6: this row has no value at all");
    }

    @Test
    void aFileCutInARowLosesItsLastValueAndSaysSo() throws IOException {
        LabTable table = read("time (s),voltage (V),current (A)\n1,3.1,0\n2,3.2,0\n3,3.");
        assertThat(values(table, Quantity.VOLTAGE)).containsExactly(3.1, 3.2, Double.NaN);
        assertThat(said(table)).contains("line 4: the file ends in the middle of this row");
        assertThat(said(read("time (s),voltage (V)\n1,3.1\n2,3.2"))).contains("may lack digits");
    }

    @Test
    void timeAndRowsThatGoBackAreSaid() throws IOException {
        String text = said(read("index,time (s)\n1,0\n2,5\n4,3\n"));
        assertThat(text)
                .contains("row 3: the file's own count of rows")
                .contains("row 3: time goes back");
    }

    @Test
    void currentIsTurnedWhereDischargingIsPositive() throws IOException {
        LabTable table =
                read(
                        """
                        Test Time / s,Current / A,Voltage / V,Step Type / 1
                        1,2,3,discharge
                        2,-2,3,charge
                        3,0,3,rest
                        """);
        assertThat(table.format()).isEqualTo("Battery Data Format CSV");
        assertThat(values(table, Quantity.CURRENT)).containsExactly(-2, 2, 0);
        assertThat(said(table)).contains("positive while discharging in the file; turned");
    }

    @Test
    void currentWithoutSignGetsOneFromTheCapacities() throws IOException {
        LabTable table =
                read(
                        """
                        time (s),current (A),voltage (V),charge capacity (Ah),discharge capacity (Ah)
                        0,2,3,0,0
                        1,2,3,1,0
                        2,2,3,1,1
                        3,2,3,1,2
                        """);
        assertThat(values(table, Quantity.CURRENT)).containsExactly(2, 2, -2, -2);
        LabSummary summary = LabFiles.inspect(folder.resolve("file.csv"), List.of(), _ -> {});
        assertThat(summary.columns().get(1).least()).isEqualTo(-2);
    }

    @Test
    void aMappingNamesColumnsWithoutHeadings() throws IOException {
        Path file = file("1,3.1,5\n2,3.2,6\n3,3.3,7\n", UTF_8);
        LabTable bare = LabFiles.read(file);
        assertThat(bare.rows()).isEqualTo(3);
        assertThat(said(bare)).contains("there are no headings");
        LabTable table =
                LabFiles.read(
                        file,
                        List.of(
                                ColumnMapping.parse("#1=time/h"),
                                ColumnMapping.parse("#2=voltage/V"),
                                ColumnMapping.parse("nowhere=current/mA")));
        assertThat(values(table, Quantity.TIME)).containsExactly(1, 2, 3);
        assertThat(table.of(Quantity.TIME).orElseThrow().unit()).isEqualTo("h");
        assertThat(said(table)).contains("nowhere: the mapping names it");
        assertThatThrownBy(() -> ColumnMapping.parse("a=sweetness/V"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("charge capacity");
        assertThatThrownBy(() -> ColumnMapping.parse("a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsUnitsInALineOfTheirOwnAndQuotedCells() throws IOException {
        LabTable table =
                read("time,voltage,note\ns,mV,\n\"1\",\"3,5\",\"a, b\"\n\"2\",\"3,6\",\"c\"\n");
        assertThat(table.of(Quantity.TIME).orElseThrow().unit()).isEqualTo("s");
        assertThat(values(table, Quantity.VOLTAGE)).containsExactly(3.5, 3.6);
        assertThat(table.named("note").orElseThrow())
                .isEqualTo(new Column.Words("note", List.of("a, b", "c")));
    }

    @Test
    void readsTimesAndDates() throws IOException {
        LabTable table =
                read(
                        """
                        DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(mA),Voltage(V),Date
                        1,1,1,Rest,00:00:01.5,1-00:00:01,0,3.1,2022-05-18 16:27:52
                        2,1,1,Rest,00:01:01.5,25:01:01,0,3.1,2022-05-18 16:28:52
                        """);
        assertThat(table.format()).startsWith("Neware CSV");
        assertThat(values(table, Quantity.STEP_TIME)).containsExactly(1.5, 61.5);
        assertThat(values(table, Quantity.TIME)).containsExactly(86401, 90061);
        assertThat(values(table, Quantity.INSTANT)).containsExactly(1652891272, 1652891332);
    }

    @Test
    void maccorTimesTakeTheirUnitFromTheClock() throws IOException {
        StringBuilder text =
                new StringBuilder("Rec\tCycle C\tStep\tTestTime\tCurrent [A]\tMd\tDPT Time\n");
        for (int i = 0; i < 60; i++) {
            String clock = String.format("06/05/2021 11:%02d:00", i);
            text.append(i + 1).append("\t1\t1\t" + i + ",0\t1,5\tD\t" + clock + "\n");
        }
        LabTable table = read(text.toString());
        assertThat(table.format()).isEqualTo("Maccor text");
        assertThat(table.of(Quantity.TIME).orElseThrow().unit()).isEqualTo("min");
        assertThat(values(table, Quantity.CURRENT)).containsOnly(-1.5);
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        for (String text :
                List.of("hello\nworld\n", "a,b\nc,d\n", "a,b\n", "a,b\n1,2,3,4\n5,6,7,8\n")) {
            Path file = file(text, UTF_8);
            assertThatThrownBy(() -> LabFiles.read(file))
                    .as(text)
                    .isInstanceOf(LabFileException.class);
        }
        Path empty = file("", UTF_8);
        assertThatThrownBy(() -> LabFiles.read(empty)).hasMessageContaining("empty");
    }

    @Test
    void inspectingInPiecesSaysWhatReadingSays() throws IOException {
        StringBuilder text = new StringBuilder("index,time (s),cycle,step,current (A),state\n");
        for (int i = 0; i < 40_000; i++) {
            int cycle = 1 + i / 10_000;
            boolean charge = i / 5000 % 2 == 0;
            text.append(i + 1)
                    .append("," + i * 0.5 + "," + cycle + "," + (charge ? 1 : 2) + ",1.5,")
                    .append(charge ? "chg\n" : "dchg\n");
        }
        Path file = file(text.toString(), UTF_8);
        LabSummary pieces = LabFiles.inspect(file, List.of(), _ -> {});
        LabSummary whole = LabSummary.of(LabFiles.read(file));
        assertThat(pieces).isEqualTo(whole);
        assertThat(pieces.rows()).isEqualTo(40_000);
        assertThat(pieces.cycles()).isEqualTo(4);
        assertThat(pieces.steps()).isEqualTo(8);
        assertThat(pieces.columns().get(4).least()).isEqualTo(-1.5);
    }

    @Test
    void readingSomeColumnsGivesWhatReadingAllGives() throws IOException {
        StringBuilder text =
                new StringBuilder("Test time (s),State,Current (A),Voltage (V),Note\n");
        for (int k = 0; k < 40000; k++) {
            boolean discharges = k % 7 < 3;
            text.append(k).append(discharges ? ",D,2," : ",C,-1,").append(3 + k % 5).append(",x\n");
        }
        text.append("12,C,oops,3.5,\n");
        Path file = file(text.toString(), UTF_8);
        LabTable all = LabFiles.read(file);
        Set<Quantity> wanted = Set.of(Quantity.CURRENT, Quantity.TIME, Quantity.FREQUENCY);
        List<Long> bytes = new ArrayList<>();
        LabTable some = LabFiles.read(file, List.of(), wanted, bytes::add);
        assertThat(some.columns()).hasSize(2);
        assertThat(values(some, Quantity.CURRENT)).isEqualTo(values(all, Quantity.CURRENT));
        assertThat(values(some, Quantity.CURRENT)[0]).isEqualTo(-2);
        assertThat(values(some, Quantity.TIME)).isEqualTo(values(all, Quantity.TIME));
        assertThat(some.advisories()).containsExactlyInAnyOrderElementsOf(all.advisories());
        assertThat(bytes).hasSizeGreaterThan(1).isSorted();
    }
}
