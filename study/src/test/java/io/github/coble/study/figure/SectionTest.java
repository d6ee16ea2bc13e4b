package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.Columns;
import io.github.coble.study.table.SyntheticCell;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The drawn section holds the amounts of the result.
class SectionTest {
    private static final double WIDTH = 30e-6;

    /// A class's share is met to one slice in 360, and heights differ by up to 20 µm.
    private static final double ONE_SLICE = 0.01;

    private static Section section(Columns columns) {
        return Section.of(columns, SyntheticCell.LAYER_THICKNESS, WIDTH, 2e-6);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void amountsAreKept(Kind kind) {
        Columns c = SyntheticResult.of(kind).columns();
        Section s = section(c);
        assertMean(s.lift(), mean(c, c.electrolyteHeight()));
        assertMean(s.deposit(), mean(c, c.collectorHeight()));
        double inTears = s.tears().size() * s.tearWidth() * SyntheticCell.LAYER_THICKNESS / WIDTH;
        double crevices = inTears + Arrays.stream(s.overflow()).average().orElse(0);
        assertThat(crevices).isCloseTo(c.creviceHeight(), within(0.02e-6));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingStandsAboveTheCollector(Kind kind) {
        Section s = section(SyntheticResult.of(kind).columns());
        for (int i = 0; i < Section.SLICES; i++) {
            double top = s.lift()[i] + s.layerThickness() + s.overflow()[i] + s.deposit()[i];
            assertThat(top).isLessThanOrEqualTo(s.collector() + 1e-12);
        }
    }

    @Test
    void tearsFollowTheTornLength() {
        Columns c = SyntheticResult.of(Kind.SPLIT).columns();
        int expected = (int) Math.round(2 / Math.PI * c.tornLength() * WIDTH);
        assertThat(section(c).tears()).hasSize(expected);
        assertThat(section(SyntheticResult.of(Kind.CC).columns()).tears()).isEmpty();
    }

    @Test
    void everyClassGetsItsShare() {
        double[] share = {0.25, 0.5, 0.25};
        int[] classes = Arrangement.classes(share, 400, 0.05);
        for (int k = 0; k < share.length; k++) {
            int wanted = k;
            assertThat(Arrays.stream(classes).filter(c -> c == wanted).count())
                    .isEqualTo(Math.round(400 * share[k]));
        }
        assertThat(Arrangement.classes(share, 400, 0.05)).isEqualTo(classes);
    }

    @Test
    void oneClassIsOnePiece() {
        Columns one =
                new Columns(
                        0,
                        new double[] {1},
                        new double[] {3e-8},
                        new double[] {0.5},
                        new double[] {0},
                        new double[] {1e-6},
                        0,
                        0);
        assertThat(section(one).collector()).isCloseTo(6e-6, within(1e-12));
        assertThat(section(one).openSpace()).isCloseTo(0, within(1e-9));
    }

    private static void assertMean(double[] drawn, double expected) {
        assertThat(Arrays.stream(drawn).average().orElse(0))
                .isCloseTo(expected, within(ONE_SLICE * 2e-5 + 1e-12));
    }

    private static double mean(Columns c, double[] heights) {
        double sum = 0;
        for (int k = 0; k < heights.length; k++) {
            sum += c.share()[k] * heights[k];
        }
        return sum;
    }
}
