package io.github.coble.lab.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static final long SEED = 20261123;

    @Test
    void readsTheSameBitsAsTheLibrary() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            double right = Double.parseDouble(text);
            assertThat(Double.doubleToRawLongBits(number(text, (byte) '.')))
                    .as("%s, seed %d", text, SEED)
                    .isEqualTo(Double.doubleToRawLongBits(right));
        }
    }

    private static String text(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> String.format(Locale.ROOT, "%.18e", random.nextGaussian());
            case 3 -> Integer.toString(random.nextInt());
            case 4 ->
                    String.format(
                            Locale.ROOT,
                            "%+." + random.nextInt(18) + "f",
                            random.nextGaussian() * Math.pow(10, random.nextInt(20)));
            default ->
                    random.nextInt(1_000_000_000)
                            + "."
                            + random.nextInt(1_000_000_000)
                            + "E"
                            + (random.nextInt(60) - 30);
        };
    }

    @Test
    void decimalMarkIsDecidedByTheFirstNumberThatHasOne() {
        NumberText number = new NumberText(NumberText.UNDECIDED);
        assertThat(parse(number, "12")).isTrue();
        assertThat(number.mark()).isEqualTo(NumberText.UNDECIDED);
        assertThat(parse(number, "1,5")).isTrue();
        assertThat(number.value()).isEqualTo(1.5);
        assertThat(number.mark()).isEqualTo((byte) ',');
        assertThat(parse(number, "1.5")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1.2.3", "1e", "1e+", "--1", "1 2", ".", "+", "1,5", "0x10", "1f"})
    void whatIsNoNumberIsNotRead(String text) {
        assertThat(parse(new NumberText((byte) '.'), text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "nan", "n/a", "--", "null"})
    void whatStandsForAnAbsentNumberIsNaN(String text) {
        assertThat(number(text, (byte) '.')).isNaN();
    }

    @Test
    void infinityIsANumber() {
        assertThat(number("-inf", (byte) '.')).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(number("Infinity", (byte) '.')).isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static double number(String text, byte mark) {
        NumberText number = new NumberText(mark);
        assertThat(parse(number, text)).as(text).isTrue();
        return number.value();
    }

    private static boolean parse(NumberText number, String text) {
        byte[] b = text.getBytes(ISO_8859_1);
        return number.parse(b, 0, b.length);
    }
}
