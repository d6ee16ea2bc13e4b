package io.github.coble.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({"run,run,0", "rnu,run,1", "explian,explain,1", "'',map,3", "serve,sweep,4"})
    void distanceCountsEdits(String a, String b, int edits) {
        assertThat(Suggestion.distance(a, b)).isEqualTo(edits);
        assertThat(Suggestion.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void nearestComesFirstAndFarWordsNotAtAll() {
        List<String> known = List.of("reproduce", "explain", "map", "run");
        assertThat(Suggestion.nearest("explian", known)).containsExactly("explain");
        assertThat(Suggestion.nearest("mao", known)).containsExactly("map");
        assertThat(Suggestion.nearest("zzz", known)).isEmpty();
    }
}
