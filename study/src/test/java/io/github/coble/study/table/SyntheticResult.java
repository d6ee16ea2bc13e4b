package io.github.coble.study.table;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Columns;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.cell.Spectrum;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.cell.StateSpectrum;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.deposit.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Results made up for tests of the output: plausible to look at, exact in their books, and of no
/// other meaning.
public final class SyntheticResult {
    public static final double MAH_PER_CM2 = 36000;
    public static final double CURRENT = 5;
    public static final double PLATED = 3 * MAH_PER_CM2;

    private static final double PORE_CHARGE = 0.41 * MAH_PER_CM2;
    private static final double HEIGHT_PER_CHARGE = 1.3e-5 / 96485.33212;
    private static final double SCAFFOLD_CHARGE = 0.3 * MAH_PER_CM2;

    private final Kind kind;
    private final int pointsPerHalf;
    private final double[] charges = new double[Place.values().length];
    private final List<Sample> samples = new ArrayList<>();
    private final List<Cycle> cycles = new ArrayList<>();
    private double time;
    private double passed;
    private int step;

    /// Where the made-up lithium goes.
    public enum Kind {
        CC,
        SE,
        SPLIT,
        PORES
    }

    private SyntheticResult(Kind kind, int pointsPerHalf) {
        this.kind = kind;
        this.pointsPerHalf = pointsPerHalf;
    }

    public static CellResult of(Kind kind) {
        return of(kind, 1, 200, "synthetic " + kind);
    }

    public static CellResult of(Kind kind, int cycles, int pointsPerHalf, String name) {
        SyntheticResult s = new SyntheticResult(kind, pointsPerHalf);
        s.activate();
        for (int k = 1; k <= cycles; k++) {
            s.cycle(k);
        }
        return s.result(name, cycles, Optional.empty());
    }

    public static CellResult failed() {
        SyntheticResult s = new SyntheticResult(Kind.CC, 100);
        s.activate();
        s.half(1, true, kindPlated(Kind.CC) / 3);
        return s.result(
                "failed run",
                5,
                Optional.of(
                        new CellResult.Failure(
                                s.time,
                                s.step,
                                "front position of pore class 3",
                                "Newton's method did not converge at t = 9000 s: smallest step"
                                        + " 1e-9 s reached.")));
    }

    private static double kindPlated(Kind kind) {
        return kind == Kind.PORES ? PORE_CHARGE : PLATED;
    }

    private void activate() {
        for (int k = 0; k <= 60; k++) {
            double share = k / 60.0;
            charges[Place.SCAFFOLD.ordinal()] = 0.7 * SCAFFOLD_CHARGE * share;
            charges[Place.IRREVERSIBLE.ordinal()] = 0.3 * SCAFFOLD_CHARGE * share;
            passed = SCAFFOLD_CHARGE * share;
            time = passed / 2;
            add(0, 2, 1 - 0.98 * Math.sqrt(share));
        }
    }

    private void cycle(int number) {
        double plated = kindPlated(kind);
        half(number, true, plated);
        double efficiency = number == 1 ? 0.819 : 0.95 + 0.002 * Math.min(number, 15);
        half(number, false, efficiency * plated);
        cycles.add(
                new Cycle(
                        number,
                        plated,
                        efficiency * plated,
                        efficiency,
                        0.105 + 0.002 * number,
                        number == 1 ? 0.0317 : 0.005,
                        0.0261 + 0.004 * number,
                        0.0261 + 0.004 * (number - 1)));
    }

    private void half(int cycle, boolean plating, double charge) {
        step++;
        double sign = plating ? 1 : -1;
        double[] start = charges.clone();
        double from = passed;
        double began = time;
        for (int k = 1; k <= pointsPerHalf; k++) {
            double q = charge * k / pointsPerHalf;
            System.arraycopy(start, 0, charges, 0, charges.length);
            passed = from + sign * q;
            time = began + q / CURRENT;
            if (plating) {
                plate(q);
            } else {
                strip(q);
            }
            double share = q / charge;
            double v =
                    plating
                            ? -0.105 - 0.032 * Math.exp(-share * 40) - 0.002 * cycle
                            : 0.11 + 0.002 * cycle + 0.88 * Math.exp((share - 1) * 25);
            add(cycle, sign * CURRENT, v);
        }
    }

    private void plate(double q) {
        double room = kind == Kind.SE ? 0 : Math.max(0, PORE_CHARGE - at(Place.PORES));
        double pores = Math.min(q, room);
        move(Place.PORES, pores);
        double rest = q - pores;
        switch (kind) {
            case CC, PORES -> {
                move(Place.COLLECTOR, 0.97 * rest);
                move(Place.ELECTROLYTE, 0.02 * rest);
                move(Place.INTERPHASE, 0.01 * rest);
            }
            case SE -> {
                move(Place.ELECTROLYTE, 0.9 * rest);
                move(Place.COLLECTOR, 0.04 * rest);
                move(Place.INTERPHASE, 0.06 * rest);
            }
            case SPLIT -> {
                move(Place.ELECTROLYTE, 0.45 * rest);
                move(Place.COLLECTOR, 0.25 * rest);
                move(Place.CREVICE, 0.27 * rest);
                move(Place.INTERPHASE, 0.03 * rest);
            }
        }
    }

    private void strip(double q) {
        double left = q;
        for (Place p : List.of(Place.ELECTROLYTE, Place.COLLECTOR, Place.CREVICE, Place.PORES)) {
            double taken = Math.min(left, at(p));
            move(p, -taken);
            left -= taken;
        }
        double lost = 0.02 * at(Place.PORES);
        move(Place.PORES, -lost);
        move(Place.ISOLATED, lost);
    }

    private double at(Place place) {
        return charges[place.ordinal()];
    }

    private void move(Place place, double charge) {
        charges[place.ordinal()] += charge;
    }

    private void add(int cycle, double current, double voltage) {
        samples.add(
                new Sample(
                        time,
                        step,
                        cycle,
                        current,
                        voltage,
                        passed,
                        new Inventory(charges),
                        Math.min(1, at(Place.PORES) / PORE_CHARGE),
                        kind == Kind.SE ? 0.98 : kind == Kind.SPLIT ? 0.4 : 0.02,
                        kind == Kind.SPLIT ? 2.6e5 : 0,
                        0.01 * cycle,
                        6.2e6,
                        at(Place.ELECTROLYTE) * HEIGHT_PER_CHARGE,
                        at(Place.COLLECTOR) * HEIGHT_PER_CHARGE,
                        1e-13));
    }

    private Sample endOfPlating() {
        return samples.stream()
                .filter(s -> s.cycle() == 1 && s.current() > 0)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /// Of a fresh cell and after every cycle: one arc that grows.
    private List<StateSpectrum> spectra() {
        List<StateSpectrum> spectra = new ArrayList<>();
        spectra.add(new StateSpectrum(new Moment.Fresh(), 0, 0, 0.7, spectrum(0.008)));
        for (Cycle cycle : cycles) {
            int n = cycle.number();
            spectra.add(
                    new StateSpectrum(
                            new Moment.Stripped(n), n, time, 0.7, spectrum(0.008 + 0.001 * n)));
        }
        return spectra;
    }

    private static Spectrum spectrum(double arc) {
        double[] f = SpectrumRange.STANDARD.frequencies();
        double[] re = new double[f.length];
        double[] im = new double[f.length];
        for (int k = 0; k < f.length; k++) {
            double x = f[k] / 20;
            re[k] = 0.018 + arc / (1 + x * x);
            im[k] = -arc * x / (1 + x * x) - 2e-4 / f[k];
        }
        return new Spectrum(f, re, im);
    }

    private CellResult result(String name, int planned, Optional<CellResult.Failure> failure) {
        Sample end = endOfPlating();
        Shares shares = Shares.of(end.inventory());
        Deposition deposition =
                new Deposition(
                        shares.location(),
                        shares,
                        end.voidFilling(),
                        kind == Kind.CC ? 1.7 : kind == Kind.SE ? 0.12 : 0.5,
                        kind == Kind.CC ? 8.5 : 2.5,
                        end.touchingElectrolyte(),
                        shares.margin());
        return new CellResult(
                SyntheticCell.named(name),
                deposition,
                columns(end),
                samples,
                cycles,
                planned,
                kind == Kind.SE
                        ? new Endurance(
                                8.4,
                                7.1,
                                Double.POSITIVE_INFINITY,
                                Optional.of(new Endurance.ShortCircuit(9, 3.2e5)))
                        : new Endurance(100, 80, 125, Optional.empty()),
                0.0261,
                spectra(),
                1e-12,
                List.of(
                        new Advisory(
                                "near-border",
                                Advisory.Priority.CAUTION,
                                "Only 12 points from another verdict; the spread of the pore"
                                        + " diameter decides."),
                        new Advisory(
                                "above-fitted-range",
                                Advisory.Priority.NOTE,
                                "0.5 mA/cm² is the only current the opening pressures were"
                                        + " fitted at.")),
                failure);
    }

    /// Nine pore classes whose weighted means are the sample's heights and filling.
    private Columns columns(Sample end) {
        double[] share = {0.03, 0.07, 0.12, 0.17, 0.22, 0.17, 0.12, 0.07, 0.03};
        int n = share.length;
        double[] diameter = new double[n];
        double[] filling = new double[n];
        double[] se = new double[n];
        double[] cc = new double[n];
        for (int k = 0; k < n; k++) {
            double z = (k - 4) / 2.0;
            diameter[k] = 30.9e-9 * Math.exp(0.35 * z);
            filling[k] = end.voidFilling() * (kind == Kind.PORES ? 1 - 0.25 * k / n : 1);
            se[k] =
                    kind == Kind.SPLIT
                            ? (k < 5 ? 0 : 1)
                            : kind == Kind.SE ? 1 + 0.02 * z : k == 8 ? 1 : 0;
            cc[k] = kind == Kind.SPLIT ? (k < 5 ? 1 + 0.1 * z : 0.1) : 1 - 0.04 * z;
        }
        scale(se, share, end.electrolyteHeight());
        scale(cc, share, end.collectorHeight());
        return new Columns(
                end.time(),
                share,
                diameter,
                filling,
                se,
                cc,
                end.inventory().at(Place.CREVICE) * HEIGHT_PER_CHARGE,
                end.tornLength());
    }

    private static void scale(double[] heights, double[] share, double mean) {
        double sum = 0;
        for (int k = 0; k < share.length; k++) {
            sum += share[k] * heights[k];
        }
        for (int k = 0; k < share.length; k++) {
            heights[k] *= sum > 0 ? mean / sum : 0;
        }
    }
}
