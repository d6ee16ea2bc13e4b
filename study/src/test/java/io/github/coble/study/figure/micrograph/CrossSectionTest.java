package io.github.coble.study.figure.micrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossSectionTest {
    private static final int PIXELS = 500;

    /// Rows by which an edge between pixels may be off.
    private static final int EDGE = 1;

    private static SectionPainter painter(Specimen specimen, CrossSection.Frame frame) {
        try (Workers workers = Workers.of(1)) {
            return new SectionPainter(Surface.of(specimen, PIXELS, workers), 0, frame);
        }
    }

    private static List<Matter> column(SectionPainter painter, int x) {
        List<Matter> column = new ArrayList<>();
        for (int y = 0; y < painter.rows(); y++) {
            column.add(painter.matter(x, y));
        }
        return column;
    }

    @Test
    void aFilmIsAsThickAsItIs() {
        Specimen film = Samples.flat(64, 14e-6);
        List<Matter> column =
                column(painter(film, CrossSection.Frame.around(film, true)), PIXELS / 3);
        assertThat(column.stream().distinct())
                .containsExactly(
                        Matter.STEEL,
                        Matter.CARBON,
                        Matter.FULL_PORES,
                        Matter.LITHIUM,
                        Matter.ELECTROLYTE);
        // 0.1 µm per pixel; 5 % of the pores of 5 µm are full.
        assertThat(Collections.frequency(column, Matter.LITHIUM)).isCloseTo(140, within(EDGE));
        assertThat(Collections.frequency(column, Matter.CARBON)).isCloseTo(47, within(EDGE));
        assertThat(Collections.frequency(column, Matter.ELECTROLYTE)).isCloseTo(40, within(EDGE));
    }

    @Test
    void heightsCanBeStretched() {
        Specimen film = Samples.flat(64, 4e-6);
        CrossSection.Frame twice = new CrossSection.Frame(2e-6, 12e-6, 2, true);
        List<Matter> column = column(painter(film, twice), 0);
        assertThat(Collections.frequency(column, Matter.LITHIUM)).isCloseTo(80, within(EDGE));
        assertThat(column).hasSize(280);
    }

    @Test
    void theCollectorRestsOnTheHighestLithiumOfTheWholeField() {
        Specimen ridge = Samples.ridge(128, 6e-6, 2e-6);
        SectionPainter painter = painter(ridge, CrossSection.Frame.around(ridge, true));
        List<Matter> crest = column(painter, PIXELS / 2);
        assertThat(Collections.frequency(crest, Matter.VOID)).isLessThanOrEqualTo(3);
        List<Matter> valley = column(painter, PIXELS / 10);
        assertThat(Collections.frequency(valley, Matter.VOID)).isCloseTo(60, within(3));
        assertThat(valley.getFirst()).isEqualTo(Matter.STEEL);
    }

    @Test
    void whereTheLayerIsLiftedOffTheLithiumIsAGap() {
        Samples.Deposit bridge =
                new Samples.Deposit(
                        105e-9,
                        (_, _) -> 1,
                        (_, _) -> 3e-6,
                        Samples.zero(),
                        (_, _) -> 5e-6,
                        Samples.zero());
        Specimen specimen = Samples.specimen("CS2", 64, 1, bridge);
        List<Matter> column =
                column(painter(specimen, CrossSection.Frame.around(specimen, true)), 9);
        assertThat(column.indexOf(Matter.VOID))
                .isGreaterThan(column.lastIndexOf(Matter.FULL_PORES));
        assertThat(column.lastIndexOf(Matter.VOID)).isLessThan(column.indexOf(Matter.LITHIUM));
        assertThat(Collections.frequency(column, Matter.VOID)).isCloseTo(20, within(EDGE));
    }

    @Test
    void theRowMostLikeTheFieldIsChosen() {
        int columns = 64;
        double row = Samples.WIDTH / columns;
        // All rows differ from the mean of 1.5 µm but row 40.
        Samples.Deposit slope =
                new Samples.Deposit(
                        31e-9,
                        (_, y) -> {
                            int i = (int) (y / row);
                            return i == 40 ? 1.5e-6 : i % 2 == 0 ? 1e-6 : 2e-6;
                        });
        assertThat(CrossSection.row(Samples.specimen("rows", columns, 1, slope))).isEqualTo(40);
    }

    @Test
    void aRowAsRoughAsTheFieldIsPreferredToASmoothOneOfItsMean() {
        int columns = 64;
        double row = Samples.WIDTH / columns;
        Samples.Deposit rough =
                new Samples.Deposit(
                        31e-9,
                        (x, y) ->
                                (int) (y / row) < 10
                                        ? 2e-6
                                        : 2e-6 + 1e-6 * Math.sin(2 * Math.PI * x / Samples.WIDTH));
        assertThat(CrossSection.row(Samples.specimen("rough", columns, 1, rough)))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void materialsAreNamedWhereTheyAre() {
        Specimen film = Samples.flat(64, 14e-6);
        SectionPainter painter = painter(film, CrossSection.Frame.around(film, true));
        List<Micrograph.Tag> tags = SectionTags.of(painter);
        assertThat(tags)
                .extracting(Micrograph.Tag::text)
                .containsExactly(
                        "solid electrolyte", "carbon layer", "lithium", "current collector");
        for (Micrograph.Tag tag : tags) {
            assertThat(painter.matter((int) tag.x(), (int) tag.y()).label()).isEqualTo(tag.text());
        }
    }

    @Test
    void aFrameWithoutHeightIsRefused() {
        assertThatThrownBy(() -> new CrossSection.Frame(0, 0, 1, true))
                .hasMessageContaining("a section from -0.0 m to 0.0 m");
    }
}
