package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What every page has in common.
class HtmlTest {
    private static String footer(OptionalLong seed) {
        Instant started = Instant.parse("2026-01-02T03:04:05.678Z");
        RunOrigin origin = new RunOrigin("1.2.3", "a<b.yaml", "e3b0", seed, Map.of(), started);
        String page = Html.page("a page").ended(origin, "study");
        return page.substring(page.indexOf("<footer>"), page.indexOf("</footer>"));
    }

    @Test
    void aPageSaysBelowWhereItComesFrom() {
        String java = " · started 2026-01-02T03:04:05Z · Java " + Runtime.version();
        String file = "<footer>Coble 1.2.3 · study a&lt;b.yaml · SHA-256 e3b0";
        assertThat(footer(OptionalLong.empty())).isEqualTo(file + java);
        assertThat(footer(OptionalLong.of(7))).isEqualTo(file + " · seed 7" + java);
    }

    @Test
    void failuresAreListedWhereThereAreAny() {
        String empty = Html.page("a page").toString();
        assertThat(Html.page("a page").failures("Failed", List.of()).toString()).isEqualTo(empty);
        assertThat(Html.page("a page").failures("Failed", List.of("A: x < 1", "B: y")).toString())
                .containsSubsequence(
                        "class=\"failure\"", "Failed", "<li>A: x &lt; 1</li>", "<li>B: y</li>");
    }
}
