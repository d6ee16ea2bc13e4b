package io.github.coble.study.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.cell.StateSpectrum;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectrumFigureTest {
    private static StateSpectrum circle(double radius, double from, double sign) {
        double[] f = SpectrumRange.STANDARD.frequencies();
        double[] re = new double[f.length];
        double[] im = new double[f.length];
        for (int k = 0; k < f.length; k++) {
            double x = f[k] / f[40];
            re[k] = from + 2 * radius / (1 + x * x);
            im[k] = -sign * 2 * radius * x / (1 + x * x);
        }
        return new StateSpectrum(new Moment.Fresh(), 0, 0, 0.5, new Spectrum(f, re, im));
    }

    /// The lines that a figure draws for its data.
    private static List<double[][]> lines(Figure figure) {
        List<double[][]> lines = new ArrayList<>();
        Canvas canvas =
                (Canvas)
                        Proxy.newProxyInstance(
                                Canvas.class.getClassLoader(),
                                new Class<?>[] {Canvas.class},
                                (proxy, method, arguments) -> {
                                    if (method.isDefault()) {
                                        return java.lang.reflect.InvocationHandler.invokeDefault(
                                                proxy, method, arguments);
                                    }
                                    if (method.getName().equals("polyline")
                                            && !arguments[3].equals("")) {
                                        lines.add(
                                                new double[][] {
                                                    (double[]) arguments[0], (double[]) arguments[1]
                                                });
                                    }
                                    return null;
                                });
        figure.draw(canvas);
        return lines;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    @Test
    void aHalfCircleIsDrawnRoundWhateverTheOthersAre() {
        for (StateSpectrum other :
                List.of(circle(0.001, 0.01, 1), circle(0.004, 0.5, 1), circle(0.002, 0.01, -1))) {
            NyquistFigure figure = new NyquistFigure(List.of(circle(0.003, 0.01, 1), other));
            List<double[][]> lines = lines(figure);
            assertThat(lines).hasSize(2);
            for (double[][] line : lines) {
                assertThat(range(line[1]) / range(line[0])).isCloseTo(0.5, within(5e-3)); // points
                for (double y : line[1]) {
                    assertThat(y).isBetween(0.0, figure.height());
                }
            }
        }
    }

    @Test
    void bodeDrawsMagnitudeAndPhaseOfEach() {
        BodeFigure figure = new BodeFigure(List.of(circle(0.003, 0.01, 1), circle(0.2, 0.001, -1)));
        List<double[][]> lines = lines(figure);
        assertThat(lines).hasSize(4);
        for (double[][] line : lines) {
            for (int k = 0; k < line[0].length; k++) {
                assertThat(line[0][k]).isBetween(0.0, figure.width());
                assertThat(line[1][k]).isBetween(0.0, figure.height());
            }
        }
        assertThat(figure.svg()).contains("frequency (Hz)", "fresh").doesNotContain("NaN");
        assertThat(figure.name()).isEqualTo("bode");
        assertThat(figure.caption()).contains("phase");
    }
}
