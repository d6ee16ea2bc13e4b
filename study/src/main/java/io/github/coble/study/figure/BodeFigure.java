package io.github.coble.study.figure;

import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Magnitude and phase of impedance spectra against frequency.
///
/// @param spectra at least one
public record BodeFigure(List<StateSpectrum> spectra) implements Figure {
    private static final double LEFT = 76;
    private static final double WIDTH = 480;
    private static final double TOP = 16;
    private static final double EACH = 210;
    private static final double GAP = 24;

    public BodeFigure {
        spectra = List.copyOf(spectra);
    }

    @Override
    public String name() {
        return "bode";
    }

    @Override
    public String caption() {
        return "Magnitude and phase of the cell's impedance against frequency; a capacitance has a"
                + " negative phase, drawn upwards.";
    }

    @Override
    public double height() {
        return Math.max(TOP + 2 * EACH + GAP + 54, TOP + 21 * spectra.size() + 16);
    }

    @Override
    public void draw(Canvas canvas) {
        double[] sizes = all(BodeFigure::magnitude);
        double[] phases = all(BodeFigure::minusPhase);
        double[] frequencies = all(Spectrum::frequency);
        Axis frequency =
                Axis.log(
                        LabUnit.HERTZ.label("frequency"),
                        Traces.least(frequencies),
                        Traces.most(frequencies));
        Axis size =
                Axis.log(
                        LabUnit.RESISTANCE.label("|Z|"),
                        round(Traces.least(sizes) / 1.05, false),
                        round(Traces.most(sizes) * 1.05, true));
        Axis phase =
                Axis.nice(
                        "−phase (°)",
                        Math.min(0, Traces.least(phases)),
                        Math.max(10, Traces.most(phases)));
        panel(canvas, TOP, frequency, size, BodeFigure::magnitude, false);
        panel(canvas, TOP + EACH + GAP, frequency, phase, BodeFigure::minusPhase, true);
        SpectrumInk.legend(spectra).draw(canvas, LEFT + WIDTH + 18, TOP);
    }

    private interface OfSpectrum {
        double[] values(Spectrum s);
    }

    private void panel(
            Canvas canvas, double top, Axis x, Axis y, OfSpectrum what, boolean labelled) {
        Panel panel = new Panel(LEFT, top, WIDTH, EACH, x, y);
        panel.frame(canvas, labelled);
        canvas.openPlot(panel);
        for (int k = 0; k < spectra.size(); k++) {
            Spectrum s = spectra.get(k).spectrum();
            panel.line(
                    canvas,
                    s.frequency(),
                    what.values(s),
                    Pen.of(SpectrumInk.of(k, spectra.size()), 1.6),
                    spectra.get(k).moment().words());
        }
        canvas.closePlot();
    }

    private double[] all(OfSpectrum what) {
        return spectra.stream()
                .flatMapToDouble(s -> Arrays.stream(what.values(s.spectrum())))
                .toArray();
    }

    /// The next of 1, 2, 5 times a power of ten.
    private static double round(double value, boolean up) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double[] steps = {1, 2, 5, 10};
        int k = 0;
        while (k < 3 && (up ? steps[k] * decade < value : steps[k + 1] * decade <= value)) {
            k++;
        }
        return steps[k] * decade;
    }

    private static double[] magnitude(Spectrum s) {
        return IntStream.range(0, s.size())
                .mapToDouble(k -> LabUnit.RESISTANCE.of(Math.hypot(s.real()[k], s.imaginary()[k])))
                .toArray();
    }

    private static double[] minusPhase(Spectrum s) {
        return IntStream.range(0, s.size())
                .mapToDouble(k -> -Math.toDegrees(Math.atan2(s.imaginary()[k], s.real()[k])))
                .toArray();
    }
}
