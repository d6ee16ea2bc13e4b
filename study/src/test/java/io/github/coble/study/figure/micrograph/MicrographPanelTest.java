package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.micrograph.MicrographPanel.Row;
import io.github.coble.study.figure.micrograph.MicrographPanel.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrographPanelTest {
    private static final Specimen FILM = Samples.flat(32, 5e-6);
    private static final Specimen RIDGE = Samples.ridge(32, 5e-6, 3e-6);

    private static MicrographPanel panel(List<String> columns, Row... rows) {
        try (Workers workers = Workers.of(1)) {
            return MicrographPanel.of("panel", columns, List.of(rows), 64, Tint.GREY, workers);
        }
    }

    @Test
    void tilesAreInRowsAndColumns() {
        MicrographPanel panel =
                panel(
                        List.of("CS1", "ridge"),
                        new Row("across", Side.SECTION, List.of(FILM, RIDGE)),
                        new Row("top view", Side.TOP, List.of(FILM, RIDGE)));
        assertThat(panel.caption())
                .contains("(a) CS1 across, 3.00 mAh/cm², 60 °C; (b) ridge across")
                .contains("(d) ridge from above, 0.50 mAh/cm²");
        Raster page = panel.raster(0.5);
        // Middles of the two top views: carbon is darker than the crest of a ridge.
        int middle = page.height() - page.width() / 4;
        int carbon = page.rgb(page.width() / 4, middle) & 0xFF;
        int crest = page.rgb((int) (0.514 * page.width() + 0.243 * page.width()), middle) & 0xFF;
        assertThat(crest).isGreaterThan(carbon + 20);
    }

    @Test
    void rowsMustFit() {
        assertThatThrownBy(
                        () -> panel(List.of("CS1"), new Row("r", Side.TOP, List.of(FILM, RIDGE))))
                .hasMessageContaining("r: 2 specimens for 1 columns");
        assertThatThrownBy(() -> panel(List.of())).hasMessageContaining("columns: 0");
    }
}
