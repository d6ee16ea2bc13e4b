package io.github.coble.study.fit;

import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Legend;
import io.github.coble.study.figure.Pen;
import io.github.coble.study.measured.CycleNumbers;
import io.github.coble.study.measured.MeasuredSpectrum;
import io.github.coble.study.measured.VoltageCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Figures of data and model over each other, and of what is left.
final class DataFigures {
    static final Ink DATA = Ink.BLACK;
    static final Ink MODEL = Ink.VERMILION;

    private DataFigures() {}

    static List<Figure> of(FinishedFit fit) {
        List<Figure> figures = new ArrayList<>();
        for (int d = 0; d < fit.data().size(); d++) {
            DataFit data = fit.data().get(d);
            String name = "data-" + (d + 1) + "-";
            boolean answered = Arrays.stream(data.differences()).allMatch(Double::isFinite);
            switch (data.set()) {
                case VoltageCurves curves ->
                        figures.add(new VoltageOverlay(name + "voltage", fit, data, curves));
                case CycleNumbers numbers ->
                        figures.add(
                                new CycleOverlay(name + numbers.use().word(), fit, data, numbers));
                case MeasuredSpectrum spectrum -> {
                    if (answered) {
                        figures.add(new NyquistOverlay(name + "nyquist", data, spectrum));
                        figures.add(new BodeOverlay(name + "bode", data, spectrum));
                    }
                }
            }
            if (answered && data.set().size() > 1) {
                figures.add(new DifferenceFigure(name + "residuals", data));
            }
        }
        return figures;
    }

    static Legend legend() {
        return new Legend(
                List.of(
                        Legend.Entry.line("measured", Pen.of(DATA, 4)),
                        Legend.Entry.line("best values", Pen.of(MODEL, 2.5))));
    }

    static Legend legendWithBand() {
        return new Legend(
                List.of(
                        Legend.Entry.line("measured", Pen.of(DATA, 4)),
                        Legend.Entry.line("best values", Pen.of(MODEL, 2.5)),
                        Legend.Entry.area("90 % of draws", MODEL.withOpacity(0.25))));
    }

    static double least(double[]... values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
    }

    static double most(double[]... values) {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    /// Numbers there and back: the outline of a band.
    static double[] outline(double[] there, double[] back) {
        int n = there.length;
        return IntStream.range(0, n + back.length)
                .mapToDouble(k -> k < n ? there[k] : back[n + back.length - 1 - k])
                .toArray();
    }
}
