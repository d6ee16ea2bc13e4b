package io.github.coble.study.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> NAMES = List.of("porosity", "thickness", "pore spread");

    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(Spelling.distance("nmae", "name")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void findsTheNearestName() {
        assertThat(Spelling.nearest("porosty", NAMES)).contains("porosity");
        assertThat(Spelling.nearest("THICKNES", NAMES)).contains("thickness");
        assertThat(Spelling.nearest("pore", NAMES)).contains("pore spread");
    }

    @Test
    void findsNothingFarAway() {
        assertThat(Spelling.nearest("temperature", NAMES)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(10_000), NAMES)).isEmpty();
        assertThat(Spelling.didYouMean("zzz", NAMES)).isEmpty();
    }
}
