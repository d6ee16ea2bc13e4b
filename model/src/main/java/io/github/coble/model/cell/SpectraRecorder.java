package io.github.coble.model.cell;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.SeriesImpedance;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.dae.AcceptedStep;
import io.github.coble.numerics.dae.DaeState;
import java.util.ArrayList;
import java.util.List;

/// Takes resistances and spectra of the states of a run.
final class SpectraRecorder {
    /// Frequency at which a resistance is read [s^-1]: the lower end of a usual spectrum.
    static final double RESISTANCE_AT = 0.1;

    private final SpectrumPlan plan;
    private final CellSystem system;
    private final PauseWorkspace pause;
    private final SmallSignalWorkspace signal;
    private final double[] frequencies;
    private final List<Moment.At> waiting = new ArrayList<>();
    private final List<StateSpectrum> spectra = new ArrayList<>();

    SpectraRecorder(Cell cell, ColumnConstants c, Layout layout, SpectrumPlan plan) {
        this.plan = plan;
        system = new CellSystem(c, layout);
        pause = new PauseWorkspace(c, layout);
        signal =
                new SmallSignalWorkspace(
                        c,
                        layout,
                        SeriesImpedance.of(cell),
                        cell.electrolyte().material().doubleLayerExponent());
        frequencies = plan.range().frequencies();
        for (Moment moment : plan.moments()) {
            if (moment instanceof Moment.At at) {
                waiting.add(at);
            }
        }
    }

    /// Resistance of a state at open circuit after a pause [ohm m^2], Re Z at [#RESISTANCE_AT]; its
    /// spectrum is kept where the plan asks for one.
    ///
    /// @return not a number if the solver fails
    double rested(Moment moment, int cycle, DaeState state) {
        double[] y = state.y();
        if (!pause.cross(y)) {
            return Double.NaN;
        }
        signal.linearise(y);
        if (plan.moments().contains(moment)) {
            spectra.add(
                    new StateSpectrum(moment, cycle, state.time(), system.voltage(y), spectrum()));
        }
        double[] z = new double[2];
        signal.impedance(2 * Math.PI * RESISTANCE_AT, z);
        return z[0];
    }

    /// The same where only a spectrum may be wanted.
    void restedIfPlanned(Moment moment, int cycle, DaeState state) {
        if (plan.moments().contains(moment)) {
            rested(moment, cycle, state);
        }
    }

    /// Takes the spectra of all times that a step covers; overwrites `y`.
    void passing(AcceptedStep step, int cycle, double[] y) {
        for (int k = 0; k < waiting.size(); k++) {
            Moment.At at = waiting.get(k);
            if (at.time() >= step.previousTime() && at.time() <= step.time()) {
                step.interpolate(at.time(), y);
                signal.linearise(y);
                spectra.add(new StateSpectrum(at, cycle, at.time(), system.voltage(y), spectrum()));
                waiting.remove(k);
                k--;
            }
        }
    }

    List<StateSpectrum> spectra() {
        return List.copyOf(spectra);
    }

    private Spectrum spectrum() {
        double[] re = new double[frequencies.length];
        double[] im = new double[frequencies.length];
        double[] z = new double[2];
        for (int k = 0; k < frequencies.length; k++) {
            signal.impedance(2 * Math.PI * frequencies[k], z);
            re[k] = z[0];
            im[k] = z[1];
        }
        return new Spectrum(frequencies.clone(), re, im);
    }
}
