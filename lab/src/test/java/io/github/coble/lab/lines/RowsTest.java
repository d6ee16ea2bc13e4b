package io.github.coble.lab.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final long SEED = 3;

    @Test
    void numbersAreThoseOfTheJavaLibraryToTheLastBit() {
        Random random = new Random(SEED);
        String[] forms = {"%.3f", "%.15E", "%.7e", "%.17g", "%.0f", "%.20e"};
        for (int i = 0; i < 60_000; i++) {
            double scale = Math.pow(10, random.nextInt(60) - 30);
            String text =
                    String.format(
                            Locale.ROOT, forms[i % forms.length], random.nextGaussian() * scale);
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(Decimal.parse(bytes, 0, bytes.length, (byte) '.'))
                    .as(text)
                    .isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void whatIsNoNumberIsNone() {
        for (String text :
                new String[] {
                    "",
                    "-",
                    ".",
                    "1.2.3",
                    "1E",
                    "1e+",
                    "0x10",
                    "1d",
                    "Infinity",
                    "1E999",
                    "1 2",
                    "1E99999999999",
                    "--1",
                    "1,5"
                }) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(Decimal.parse(bytes, 0, bytes.length, (byte) '.')).as(text).isNaN();
        }
    }

    @Test
    void saysWhatItLeavesOut() {
        Rows rows = read("1\t2\n1\t2\t3\n4\n\nx\t5\n\t6\n7\t8\t\n");
        assertThat(rows.numbers(0)).containsExactly(1, Double.NaN, Double.NaN, 7);
        assertThat(rows.numbers(1)).containsExactly(2, 5, 6, 8);
        assertThat(rows.advisories().stream().map(Object::toString))
                .containsExactly(
                        "line 2: more cells than the 2 headings; not read",
                        "line 3: 1 cells for 2 headings; not read",
                        "line 5: a: \"x\" is no number; left empty");
    }

    @Test
    void countsWhatItDoesNotList() {
        Rows rows = read("1\n".repeat(9) + "1\t2\nq\t1\nr\t1\n");
        assertThat(rows.advisories().stream().map(Object::toString).toList())
                .hasSize(7)
                .contains("4 more lines of this kind were not read")
                .contains("line 11: a: \"q\" is no number, nor are 1 below; left empty");
    }

    @Test
    void keepsALastCellOnlyIfItsDigitsShowThatItIsWhole() {
        assertThat(read("1\t2.25\n1\t-3.25\n1\t4.25").numbers(1))
                .containsExactly(2.25, -3.25, 4.25);
        assertThat(read("1\t2.25\n1\t3.25\n1\t4.2").numbers(1))
                .containsExactly(2.25, 3.25, Double.NaN);
        assertThat(read("1\t2.2\n1\t11.").numbers(1)).containsExactly(2.2, Double.NaN);
        assertThat(read("1\t2\n1\t1").numbers(1)).containsExactly(2, Double.NaN);
        assertThat(read("1\t2\n1\t1\t").numbers(1)).containsExactly(2, 1);
        assertThat(read("1\t2\n1\t1").advisories()).hasSize(1);
        assertThat(read("1\t2\n1\t").advisories()).hasSize(1);
    }

    @Test
    void wordsStayWords() {
        Rows rows = read("1\tab\n2\tcd\n");
        assertThat(rows.isWords(1)).isTrue();
        assertThat(rows.words(1)).containsExactly("ab", "cd");
        assertThat(rows.advisories()).isEmpty();
    }

    @Test
    void theDecimalSeparatorIsThatOfTheBlock() {
        Rows rows = read("1,5\t2,5\n2,5\t3.5\n");
        assertThat(rows.numbers(0)).containsExactly(1.5, 2.5);
        assertThat(rows.numbers(1)).containsExactly(2.5, Double.NaN);
        assertThat(rows.advisories()).hasSize(1);
    }

    private static Rows read(String text) {
        TextLines lines = TextLines.of(text.getBytes(StandardCharsets.UTF_8));
        return Rows.read(lines, 0, lines.count(), (byte) '\t', List.of("a", "b"));
    }
}
