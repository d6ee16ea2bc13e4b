package io.github.coble.study.figure;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;

/// Impedance spectra in the complex plane, both axes to the same scale.
///
/// @param spectra at least one
public record NyquistFigure(List<StateSpectrum> spectra) implements Figure {
    private static final double LEFT = 76;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double BELOW = 54;

    /// Bounds of the height over the width of the plot.
    private static final double FLATTEST = 0.35;

    private static final double STEEPEST = 1.1;

    public NyquistFigure {
        spectra = List.copyOf(spectra);
    }

    @Override
    public String name() {
        return "nyquist";
    }

    @Override
    public String caption() {
        return "Impedance of the cell, −Im Z against Re Z, both to the same scale; the frequency"
                + " falls from left to right. Dots mark whole decades of it.";
    }

    @Override
    public double height() {
        double legend = 21 * spectra.size() + 16;
        return Math.max(TOP + plotHeight() + BELOW, TOP + legend);
    }

    @Override
    public void draw(Canvas canvas) {
        Panel panel = new Panel(LEFT, TOP, WIDTH, plotHeight(), real(), imaginary());
        panel.frame(canvas, true);
        canvas.openPlot(panel);
        canvas.clip(LEFT, TOP, WIDTH, plotHeight());
        for (int k = 0; k < spectra.size(); k++) {
            Spectrum s = spectra.get(k).spectrum();
            Ink ink = SpectrumInk.of(k, spectra.size());
            double[] x = re(s);
            double[] y = minusIm(s);
            panel.line(canvas, x, y, Pen.of(ink, 1.6), spectra.get(k).moment().words());
            int[] decades = wholeDecades(s);
            panel.marks(
                    canvas,
                    Arrays.stream(decades).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(decades).mapToDouble(i -> y[i]).toArray(),
                    3.2,
                    ink);
        }
        canvas.unclip();
        canvas.closePlot();
        SpectrumInk.legend(spectra).draw(canvas, LEFT + WIDTH + 18, TOP);
    }

    /// Indices of the points nearest to 1 Hz, 10 Hz and so on.
    private static int[] wholeDecades(Spectrum s) {
        double[] f = s.frequency();
        int from = (int) Math.ceil(Math.log10(f[f.length - 1]) - 1e-9);
        int to = (int) Math.floor(Math.log10(f[0]) + 1e-9);
        int[] nearest = new int[Math.max(0, to - from + 1)];
        for (int k = 0; k < nearest.length; k++) {
            double decade = Math.pow(10, from + k);
            for (int i = 1; i < f.length; i++) {
                if (Math.abs(Math.log(f[i] / decade))
                        < Math.abs(Math.log(f[nearest[k]] / decade))) {
                    nearest[k] = i;
                }
            }
        }
        return nearest;
    }

    private Axis real() {
        double most =
                1.03
                        * spectra.stream()
                                .mapToDouble(s -> Traces.most(re(s.spectrum())))
                                .max()
                                .orElse(1);
        return Axis.nice(LabUnit.RESISTANCE.label("Re Z"), 0, Math.max(most, highest() / STEEPEST));
    }

    private Axis imaginary() {
        Axis re = real();
        double low =
                Math.min(
                        0,
                        spectra.stream()
                                .mapToDouble(s -> Traces.least(minusIm(s.spectrum())))
                                .min()
                                .orElse(0));
        double high = Math.max(highest(), low + FLATTEST * (re.high() - re.low()));
        return Axis.exact(LabUnit.RESISTANCE.label("−Im Z"), low, high);
    }

    private double highest() {
        return 1.05
                * spectra.stream()
                        .mapToDouble(s -> Traces.most(minusIm(s.spectrum())))
                        .max()
                        .orElse(1);
    }

    private double plotHeight() {
        Axis re = real();
        Axis im = imaginary();
        return WIDTH * (im.high() - im.low()) / (re.high() - re.low());
    }

    private static double[] re(Spectrum s) {
        return Arrays.stream(s.real()).map(LabUnit.RESISTANCE::of).toArray();
    }

    private static double[] minusIm(Spectrum s) {
        return Arrays.stream(s.imaginary()).map(z -> -LabUnit.RESISTANCE.of(z)).toArray();
    }
}
