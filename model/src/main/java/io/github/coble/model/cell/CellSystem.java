package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;
import static io.github.coble.model.column.Smoothing.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.HostConstants;
import io.github.coble.numerics.complementarity.SmoothPlus;
import io.github.coble.numerics.complementarity.SmoothStep;
import io.github.coble.numerics.dae.BorderedBlockSystem;
import io.github.coble.numerics.dae.DaeJacobian;
import io.github.coble.numerics.dae.JacobianStructure.BorderedBlocks;
import io.github.coble.numerics.dae.LinearInvariant;
import java.util.List;
import java.util.Optional;

/// The equations of the cell tier, T-1 to T-19 of docs/theory/cell.md, as one
/// differential-algebraic system.
///
/// Each flow is written once and enters the balance of where it leaves and where it arrives with
/// the same number, so that the rows add up to "stored lithium grows by the charge passed" term by
/// term.
final class CellSystem implements BorderedBlockSystem {
    private final ColumnConstants c;
    private final Layout layout;
    private final BorderedBlocks structure;
    private Control control = new Control.Current(0);

    CellSystem(ColumnConstants constants, Layout layout) {
        this.c = constants;
        this.layout = layout;
        this.structure = layout.structure();
    }

    /// Sets what the cycler does from now on.
    void apply(Control next) {
        control = next;
    }

    @Override
    public BorderedBlocks structure() {
        return structure;
    }

    @Override
    public Optional<DaeJacobian> jacobian() {
        return Optional.of(new CellJacobian(c, structure, control));
    }

    @Override
    public boolean isDifferential(int i) {
        return layout.isDifferential(i);
    }

    @Override
    public String nameOf(int i) {
        return layout.nameOf(i);
    }

    @Override
    public void blockResidual(int k, double t, double[] y, double[] yDot, double[] r) {
        int o = k * BLOCK;
        int b = structure.borderIndex(0);
        double w = c.share[k];
        double crept = y[o + CREPT];
        double reduced = y[o + REDUCED];
        double film = y[o + FILM];
        double cap = y[o + CAP];
        double reacted = y[o + REACTED];
        double p = y[o + PRESSURE];
        double current = y[o + CURRENT];
        double phi = y[b + POTENTIAL];

        double filled = crept + reduced;
        if (outside(filled, film, cap)) {
            r[o] = Double.NaN;
            return;
        }
        double full = SmoothStep.value(filled, FULL_FROM, 1);
        double ride = y[b + RIDE];
        double present = present(film);
        double lifted = present * carrying(film, ride);
        double mouths = c.porosity * SmoothStep.value(filled, 0, TOUCHING_AT);
        double covered = covered(c, film, ride);
        double reactive = covered + (1 - present) * mouths * c.mouthReactivity;

        // T-2: the front advances by creep against the threshold, fed by no more than arrives.
        double front = Math.max(crept, 0) / Math.max(1 - reduced, 1 - FULL_FROM);
        double creep =
                c.flow[k]
                                / (Math.min(front, 1) + c.entryLength[k])
                                * SmoothPlus.value(Math.max(p, 0) + c.entryDrive[k], PRESSURE_WIDTH)
                                * SmoothStep.value(p, -STARVING, 0)
                                * (1 - full)
                        - c.porosity * Math.max(filled - 1, 0) / PAYBACK;
        // T-3: reduction on walls that nucleate at this potential.
        double walls =
                c.wallConductance
                        * SmoothPlus.value(-phi - c.wallThreshold, POTENTIAL_WIDTH)
                        * Math.clamp(c.scaffold.share(y[b + SCAFFOLD]), 0, 1)
                        * (1 - full);
        // T-4: through the full layer to the collector, and back while there is lithium behind it.
        double out = c.flow[k] * full * SmoothPlus.value(p - c.collectorOpening, PRESSURE_WIDTH);
        double back =
                c.flow[k] * full * SmoothPlus.value(c.capPressure - p, PRESSURE_WIDTH) * wet(cap);
        double through = out - back - payback(cap);
        // T-5: the film at the electrolyte opens, or is consumed.
        double opened = c.opening * SmoothPlus.value(p - c.electrolyteOpening, PRESSURE_WIDTH);
        double sucked =
                c.opening * SmoothPlus.value(c.filmPressure - p, PRESSURE_WIDTH) * wet(film);
        double consumed = sucked + payback(film);
        // T-6: sideways to where the pressure is lower.
        double conductance = c.sideways * c.flow[k] * (filled * y[b + FILLED] + FLOOR);
        double sideways = conductance * (p - y[b + SHARED_PRESSURE]);
        // T-7: up the crevices, or back down.
        double fallen = fallen(p, y, b);
        double climbed = risen(p, lifted, y, b) - fallen;
        // T-8: lithium that touches the electrolyte reacts.
        double reacting =
                reactive
                        * reactive
                        * c.interphaseSquared
                        / (2 * (Math.max(reacted, 0) + reactive * c.nativeInterphase) + UNTOUCHED);
        // T-5, T-7: a share of what is stripped stays behind without contact.
        double lost = c.isolated * (sucked + back + fallen);

        r[o + CREPT] = c.porosity * yDot[o + CREPT] - creep;
        r[o + REDUCED] = c.porosity * yDot[o + REDUCED] - walls / c.filmCharge;
        r[o + FILM] = yDot[o + FILM] - opened + consumed + c.isolated * sucked;
        r[o + CAP] = yDot[o + CAP] - through + c.isolated * back;
        r[o + REACTED] = yDot[o + REACTED] - reacting;
        r[o + LOST] = yDot[o + LOST] - lost;
        r[o + PRESSURE] =
                c.compliance * yDot[o + PRESSURE]
                        - current / c.filmCharge
                        + reacting
                        + creep
                        + through
                        + opened
                        - consumed
                        + sideways
                        + climbed;
        r[o + CURRENT] = current - reduction(phi, p, filled, film);

        r[b + POTENTIAL] += w * (current + walls);
        r[b + SHARED_PRESSURE] += w * sideways;
        r[b + CREVICE] -= w * (climbed - c.isolated * fallen);
        r[b + GAPS] -=
                w * c.gapRate * stripped(current) * (c.porosity + (1 - c.porosity) * covered);
        r[b + FILAMENT] -= w * reactive * Contact.at(c, y, b).filament(c, phi);
        r[b + LIFTED] -= w * lifted;
        r[b + LIFT] -= w * lifted * film;
        r[b + SAG] -= w * (1 - lifted) * film;
        r[b + LIFTED_HEIGHT] -= w * lifted * (film + cap);
        r[b + ATTACHED_HEIGHT] -= w * (1 - lifted) * (film + cap);
        r[b + FILLED] -= w * filled;
        r[b + INTERPHASE] -= w * reacted;
        double height = Math.max(film, 0);
        r[b + RIDE] += w * weight(height) * (SETTLING * yDot[b + RIDE] + ride - height);
    }

    @Override
    public void borderResidual(double t, double[] y, double[] yDot, double[] r) {
        int b = structure.borderIndex(0);
        double phi = y[b + POTENTIAL];
        double scaffold = insertion(c.scaffold, y[b + SCAFFOLD], phi);
        double alloy = insertion(c.alloy, y[b + ALLOY], phi);
        double irreversible = irreversible(scaffold, alloy, y[b + IRREVERSIBLE]);
        double applied = y[b + APPLIED];

        r[b + POTENTIAL] =
                scaffold + alloy + irreversible - c.capacitance * yDot[b + POTENTIAL] - applied;
        r[b + SHARED_PRESSURE] = 0;
        r[b + SCAFFOLD] = yDot[b + SCAFFOLD] - scaffold / c.filmCharge;
        r[b + ALLOY] = yDot[b + ALLOY] - alloy / c.filmCharge;
        r[b + IRREVERSIBLE] = yDot[b + IRREVERSIBLE] - irreversible / c.filmCharge;
        r[b + CREVICE] = yDot[b + CREVICE];
        r[b + TORN] =
                yDot[b + TORN]
                        - SmoothPlus.value(tearing(y, b) - y[b + TORN] - FLOOR, FLOOR)
                                * SmoothStep.value(applied, 0, PUSHING)
                                / TEARING_TIME;
        r[b + GAPS] = yDot[b + GAPS];
        r[b + EMPTIED] =
                yDot[b + EMPTIED]
                        - Math.max(y[b + TORN] - y[b + EMPTIED], 0)
                                * stripped(applied)
                                / ColumnConstants.GAP_CHARGE;
        r[b + FILAMENT] = yDot[b + FILAMENT];
        r[b + PASSED] = yDot[b + PASSED] - applied / c.filmCharge;
        r[b + APPLIED] =
                switch (control) {
                    case Control.Current(double value) -> applied - value;
                    case Control.Voltage(double value) -> voltage(y) - value;
                };
        r[b + LIFTED] = y[b + LIFTED];
        r[b + LIFT] = y[b + LIFT];
        r[b + SAG] = y[b + SAG];
        r[b + LIFTED_HEIGHT] = y[b + LIFTED_HEIGHT];
        r[b + ATTACHED_HEIGHT] = y[b + ATTACHED_HEIGHT];
        r[b + FILLED] = y[b + FILLED];
        r[b + RIDE] = 0;
        r[b + INTERPHASE] = y[b + INTERPHASE];
    }

    @Override
    public boolean admits(double[] y) {
        for (int k = 0; k < c.classes; k++) {
            int o = k * BLOCK;
            if (outside(y[o + CREPT] + y[o + REDUCED], y[o + FILM], y[o + CAP])) {
                return false;
            }
        }
        return true;
    }

    private static boolean outside(double filled, double film, double cap) {
        return filled > OVERFULL || film < OVERDRAWN || cap < OVERDRAWN;
    }

    /// Lithium stored anywhere, less the charge passed [Q_L]: the rows above add up to its being
    /// constant, and telling the integrator keeps it so to round-off.
    @Override
    public List<LinearInvariant> invariants() {
        double[] a = new double[layout.size()];
        for (int k = 0; k < c.classes; k++) {
            a[layout.of(k, CREPT)] = c.share[k] * c.porosity;
            a[layout.of(k, REDUCED)] = c.share[k] * c.porosity;
            a[layout.of(k, FILM)] = c.share[k];
            a[layout.of(k, CAP)] = c.share[k];
            a[layout.of(k, REACTED)] = c.share[k];
            a[layout.of(k, LOST)] = c.share[k];
            a[layout.of(k, PRESSURE)] = c.share[k] * c.compliance;
        }
        a[layout.border(POTENTIAL)] = -c.capacitance / c.filmCharge;
        a[layout.border(SCAFFOLD)] = 1;
        a[layout.border(ALLOY)] = 1;
        a[layout.border(IRREVERSIBLE)] = 1;
        a[layout.border(CREVICE)] = 1;
        a[layout.border(PASSED)] = -1;
        return List.of(new LinearInvariant("lithium balance", a));
    }

    /// Cell voltage [V] against the lithium foil, T-16.
    double voltage(double[] y) {
        int b = structure.borderIndex(0);
        return Contact.at(c, y, b).voltage(c, y[b + POTENTIAL]);
    }

    /// Derivative of [#voltage] with respect to every unknown; overwrites `gradient`.
    void voltageGradient(double[] y, double[] gradient) {
        int b = structure.borderIndex(0);
        java.util.Arrays.fill(gradient, 0);
        double[] slopes = new double[BORDER];
        Contact.at(c, y, b).voltageSlopes(c, slopes);
        System.arraycopy(slopes, 0, gradient, b, BORDER);
    }

    /// Share of a column over which its film touches the electrolyte, T-14.
    static double covered(ColumnConstants c, double film, double ride) {
        return present(film) * c.filmCoverage * reach(film, ride);
    }

    /// Current density [A m^-2] with which a column's lithium is stripped; rounded at zero.
    static double stripped(double current) {
        return SmoothPlus.value(-current - INSERTION_WIDTH, INSERTION_WIDTH);
    }

    /// Butler-Volmer current into the column's lithium [A m^-2], K-1.
    private double reduction(double phi, double p, double filled, double film) {
        double metal = c.porosity * filled + Math.max(film, 0);
        double active = c.seeds + (1 - c.seeds) * (1 - Math.exp(-metal / c.spreading));
        double eta = phi + c.pressurePotential * (p - c.stack);
        double f = clipped(c.kinetics.halfInverseThermalVoltage() * eta);
        double contact =
                1 / (1 + Math.exp(clipped((c.voidPressure - p) / ColumnConstants.VOID_WIDTH)));
        return c.kinetics.exchangeCurrentDensity()
                * active
                * (Math.exp(-f) - contact * Math.exp(f));
    }

    /// Flow up the crevices per area of this column [s^-1], T-7: from the film of lifted columns
    /// towards the unloaded gap above attached ones, later against the collector.
    private double risen(double p, double lifted, double[] y, int b) {
        double liftedArea = Math.max(y[b + LIFTED], 0) + AREA_FLOOR;
        double attachedArea = Math.max(1 - y[b + LIFTED], 0) + AREA_FLOOR;
        double gap =
                y[b + LIFTED_HEIGHT] / liftedArea
                        - (y[b + ATTACHED_HEIGHT] + y[b + CREVICE]) / attachedArea;
        double exit = c.collectorOpening * (1 - SmoothStep.value(gap, 0, LEVELLING));
        return c.slot
                * Math.max(y[b + TORN], 0)
                * lifted
                / liftedArea
                * SmoothPlus.value(p - Math.max(exit, 0), PRESSURE_WIDTH);
    }

    /// Flow back down the crevices while stripping, to every column alike [s^-1], T-7.
    private double fallen(double p, double[] y, int b) {
        return c.slot
                * Math.max(y[b + TORN], 0)
                * SmoothPlus.value(c.capPressure - p, PRESSURE_WIDTH)
                * wet(y[b + CREVICE]);
    }

    /// Crevice length towards which the layer tears, times the correlation length, T-9.
    private double tearing(double[] y, int b) {
        double lifted = Math.clamp(y[b + LIFTED], 0, 1);
        double lift = y[b + LIFT] / (lifted + AREA_FLOOR) - y[b + SAG] / (1 - lifted + AREA_FLOOR);
        return 4
                * lifted
                * (1 - lifted)
                * SmoothStep.value(lift / c.tearingLift, 1, 1 + TEARING_RANGE);
    }

    private static double insertion(HostConstants host, double stored, double phi) {
        return host.present() ? host.kinetics().currentDensity(host.share(stored), phi) : 0;
    }

    private double irreversible(double scaffold, double alloy, double taken) {
        double capacity = c.scaffold.irreversible() + c.alloy.irreversible();
        if (capacity <= 0) {
            return 0;
        }
        // Shifted by its width, the rounded kink is zero at zero: a host at rest takes up nothing.
        return Math.max(1 - taken / capacity, 0)
                * (c.scaffold.irreversibleRatio()
                                * SmoothPlus.value(scaffold - INSERTION_WIDTH, INSERTION_WIDTH)
                        + c.alloy.irreversibleRatio()
                                * SmoothPlus.value(alloy - INSERTION_WIDTH, INSERTION_WIDTH));
    }
}
