package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"90,90", "20,60", "300,100", "many,80", "-5,80", ",80"})
    void widthIsReadableWhateverTheTerminal(String columns, int width) {
        assertThat(Terminal.width(columns)).isEqualTo(width);
    }

    @Test
    void nobodyWatchesUnlessTheLauncherSaysSo() {
        assertThat(Terminal.ofThisProcess().interactive()).isFalse();
    }
}
