package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;
import static io.github.coble.model.column.Smoothing.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.HostConstants;
import io.github.coble.numerics.complementarity.SmoothPlus;
import io.github.coble.numerics.complementarity.SmoothStep;
import io.github.coble.numerics.dae.DaeJacobian;
import io.github.coble.numerics.dae.JacobianStructure.BorderedBlocks;
import io.github.coble.numerics.linear.BorderedBlockMatrix;
import io.github.coble.numerics.linear.IterationMatrix;

/// Derivatives of [CellSystem], term by term in its order. It costs about one residual, where
/// differencing costs one per unknown of a column and of the border.
final class CellJacobian implements DaeJacobian {
    private final ColumnConstants c;
    private final BorderedBlocks structure;
    private final Control control;

    CellJacobian(ColumnConstants constants, BorderedBlocks structure, Control control) {
        this.c = constants;
        this.structure = structure;
        this.control = control;
    }

    @Override
    public void assemble(double t, double cj, double[] y, double[] yDot, IterationMatrix matrix) {
        BorderedBlockMatrix m = (BorderedBlockMatrix) matrix;
        Climb climb = new Climb(c, y, structure.borderIndex(0));
        Contact contact = Contact.at(c, y, structure.borderIndex(0));
        for (int k = 0; k < c.classes; k++) {
            column(k, cj, y, yDot[structure.borderIndex(RIDE)], climb, contact, m);
        }
        border(cj, y, m);
    }

    private void column(
            int k,
            double cj,
            double[] y,
            double rideDot,
            Climb climb,
            Contact contact,
            BorderedBlockMatrix m) {
        int o = k * BLOCK;
        int b = structure.borderIndex(0);
        double w = c.share[k];
        double crept = y[o + CREPT];
        double reduced = y[o + REDUCED];
        double film = y[o + FILM];
        double cap = y[o + CAP];
        double reacted = Math.max(y[o + REACTED], 0);
        double p = y[o + PRESSURE];
        double phi = y[b + POTENTIAL];
        double filled = crept + reduced;

        double full = SmoothStep.value(filled, FULL_FROM, 1);
        double fullF = SmoothStep.slope(filled, FULL_FROM, 1);
        double film2 = film > 0 ? film * film + LIFTED_AT * LIFTED_AT : 1;
        double present = film > 0 ? film * film / film2 : 0;
        double presentH = film > 0 ? 2 * film * LIFTED_AT * LIFTED_AT / (film2 * film2) : 0;
        double ride = riding(y[b + RIDE]);
        double rides = y[b + RIDE] > 0 ? 1 : 0;
        double carrying = carrying(film, y[b + RIDE]);
        double carryingSlope = SmoothStep.slope(film / ride, CARRYING_FROM, CARRYING_TO) / ride;
        double lifted = present * carrying;
        double liftedH = presentH * carrying + present * carryingSlope;
        double liftedRide = -rides * present * carryingSlope * film / ride;
        double mouths = c.porosity * SmoothStep.value(filled, 0, TOUCHING_AT);
        double reached = reach(film, y[b + RIDE]);
        double reachedSlope = SmoothPlus.slope(1 - Math.max(film, 0) / ride, REACHING);
        double reachedH = film > 0 ? reachedSlope / ride : 0;
        double reachedRide = -rides * reachedSlope * Math.max(film, 0) / (ride * ride);
        double covered = c.filmCoverage * present * reached;
        double coveredH = c.filmCoverage * (presentH * reached + present * reachedH);
        double coveredRide = c.filmCoverage * present * reachedRide;
        double reactive = covered + (1 - present) * mouths * c.mouthReactivity;
        double reactiveF =
                (1 - present)
                        * c.mouthReactivity
                        * c.porosity
                        * SmoothStep.slope(filled, 0, TOUCHING_AT);
        double reactiveH = coveredH - presentH * mouths * c.mouthReactivity;
        double current = y[o + CURRENT];

        // T-2
        double room = Math.max(1 - reduced, 1 - FULL_FROM);
        double front = Math.max(crept, 0) / room;
        boolean moving = front < 1;
        double frontC = crept > 0 && moving ? 1 / room : 0;
        double frontR = moving && 1 - reduced > 1 - FULL_FROM ? front / room : 0;
        double length = Math.min(front, 1) + c.entryLength[k];
        double drive = Math.max(p, 0) + c.entryDrive[k];
        double push = SmoothPlus.value(drive, PRESSURE_WIDTH);
        double pushP = p > 0 ? SmoothPlus.slope(drive, PRESSURE_WIDTH) : 0;
        double fed = SmoothStep.value(p, -STARVING, 0);
        double fedP = SmoothStep.slope(p, -STARVING, 0);
        double ease = c.flow[k] / length;
        double creep = ease * push * fed * (1 - full);
        double overfull = filled > 1 ? c.porosity / PAYBACK : 0;
        double creepF = -ease * push * fed * fullF - overfull;
        double creepC = creepF - creep / length * frontC;
        double creepR = creepF - creep / length * frontR;
        double creepP = ease * (1 - full) * (pushP * fed + push * fedP);

        // T-3
        double stored = c.scaffold.share(y[b + SCAFFOLD]);
        double lithiated = Math.clamp(stored, 0, 1);
        double behind = -phi - c.wallThreshold;
        double over = SmoothPlus.value(behind, POTENTIAL_WIDTH);
        double overPhi = -SmoothPlus.slope(behind, POTENTIAL_WIDTH);
        double wallsF = -c.wallConductance * over * lithiated * fullF;
        double wallsPhi = c.wallConductance * overPhi * lithiated * (1 - full);
        double wallsS =
                c.scaffold.present() && stored > 0 && stored < 1
                        ? c.wallConductance * over * (1 - full) / c.scaffold.capacity()
                        : 0;

        // T-4
        double out = SmoothPlus.value(p - c.collectorOpening, PRESSURE_WIDTH);
        double back = SmoothPlus.value(c.capPressure - p, PRESSURE_WIDTH);
        double capWet = wet(cap);
        double throughF = c.flow[k] * fullF * (out - back * capWet);
        double throughP =
                c.flow[k]
                        * full
                        * (SmoothPlus.slope(p - c.collectorOpening, PRESSURE_WIDTH)
                                + SmoothPlus.slope(c.capPressure - p, PRESSURE_WIDTH) * capWet);
        double backF = c.flow[k] * fullF * back * capWet;
        double backP =
                -c.flow[k] * full * SmoothPlus.slope(c.capPressure - p, PRESSURE_WIDTH) * capWet;
        double backCap = c.flow[k] * full * back * wetSlope(cap);
        double throughCap = -backCap - paybackSlope(cap);

        // T-5
        double openedP = c.opening * SmoothPlus.slope(p - c.electrolyteOpening, PRESSURE_WIDTH);
        double suck = c.opening * SmoothPlus.value(c.filmPressure - p, PRESSURE_WIDTH);
        double suckedH = suck * wetSlope(film);
        double consumedH = suckedH + paybackSlope(film);
        double consumedP =
                -c.opening * SmoothPlus.slope(c.filmPressure - p, PRESSURE_WIDTH) * wet(film);

        // T-6
        double aside = c.sideways * c.flow[k];
        double conductance = aside * (filled * y[b + FILLED] + FLOOR);
        double slip = p - y[b + SHARED_PRESSURE];
        double sidewaysF = aside * y[b + FILLED] * slip;
        double sidewaysMean = aside * filled * slip;

        // T-7
        climb.of(p, lifted);
        double climbedH = climb.perLifted * liftedH;
        double climbedRide = climb.perLifted * liftedRide;

        // T-8
        double squared = reactive * reactive * c.interphaseSquared;
        double grown = 2 * (reacted + reactive * c.nativeInterphase) + UNTOUCHED;
        double reactingT =
                (2 * reactive * c.interphaseSquared * grown - squared * 2 * c.nativeInterphase)
                        / (grown * grown);
        double reactingR = y[o + REACTED] > 0 ? -2 * squared / (grown * grown) : 0;
        double reactingF = reactingT * reactiveF;
        double reactingH = reactingT * reactiveH;
        double reactingRide = reactingT * coveredRide;

        m.addBlock(k, CREPT, CREPT, c.porosity * cj - creepC);
        m.addBlock(k, CREPT, REDUCED, -creepR);
        m.addBlock(k, CREPT, PRESSURE, -creepP);

        m.addBlock(k, REDUCED, CREPT, -wallsF / c.filmCharge);
        m.addBlock(k, REDUCED, REDUCED, c.porosity * cj - wallsF / c.filmCharge);
        m.addBorderColumn(k, REDUCED, POTENTIAL, -wallsPhi / c.filmCharge);
        m.addBorderColumn(k, REDUCED, SCAFFOLD, -wallsS / c.filmCharge);

        m.addBlock(k, FILM, FILM, cj + consumedH + c.isolated * suckedH);
        m.addBlock(k, FILM, PRESSURE, -openedP + (1 + c.isolated) * consumedP);

        m.addBlock(k, CAP, CREPT, -throughF + c.isolated * backF);
        m.addBlock(k, CAP, REDUCED, -throughF + c.isolated * backF);
        m.addBlock(k, CAP, CAP, cj - throughCap + c.isolated * backCap);
        m.addBlock(k, CAP, PRESSURE, -throughP + c.isolated * backP);

        m.addBlock(k, REACTED, CREPT, -reactingF);
        m.addBlock(k, REACTED, REDUCED, -reactingF);
        m.addBlock(k, REACTED, FILM, -reactingH);
        m.addBlock(k, REACTED, REACTED, cj - reactingR);
        m.addBorderColumn(k, REACTED, RIDE, -reactingRide);

        m.addBlock(k, LOST, FILM, -c.isolated * suckedH);
        m.addBlock(k, LOST, CREPT, -c.isolated * backF);
        m.addBlock(k, LOST, REDUCED, -c.isolated * backF);
        m.addBlock(k, LOST, CAP, -c.isolated * backCap);
        m.addBlock(k, LOST, PRESSURE, -c.isolated * (consumedP + backP + climb.fallenPressure));
        m.addBorderColumn(k, LOST, TORN, -c.isolated * climb.fallenTorn);
        m.addBorderColumn(k, LOST, CREVICE, -c.isolated * climb.fallenCrevice);
        m.addBlock(k, LOST, LOST, cj);

        m.addBlock(k, PRESSURE, CREPT, reactingF + creepC + throughF + sidewaysF);
        m.addBlock(k, PRESSURE, REDUCED, reactingF + creepR + throughF + sidewaysF);
        m.addBlock(k, PRESSURE, FILM, reactingH - consumedH + climbedH);
        m.addBlock(k, PRESSURE, CAP, throughCap);
        m.addBlock(k, PRESSURE, REACTED, reactingR);
        m.addBlock(
                k,
                PRESSURE,
                PRESSURE,
                c.compliance * cj
                        + creepP
                        + throughP
                        + openedP
                        - consumedP
                        + conductance
                        + climb.perPressure);
        m.addBlock(k, PRESSURE, CURRENT, -1 / c.filmCharge);
        m.addBorderColumn(k, PRESSURE, SHARED_PRESSURE, -conductance);
        m.addBorderColumn(k, PRESSURE, FILLED, sidewaysMean);
        m.addBorderColumn(k, PRESSURE, RIDE, reactingRide + climbedRide);
        climb.addBorderColumn(k, m);

        reduction(k, y, m);

        m.addBorderRow(k, POTENTIAL, CURRENT, w);
        m.addBorderRow(k, POTENTIAL, CREPT, w * wallsF);
        m.addBorderRow(k, POTENTIAL, REDUCED, w * wallsF);
        m.addCorner(POTENTIAL, POTENTIAL, w * wallsPhi);
        m.addCorner(POTENTIAL, SCAFFOLD, w * wallsS);

        m.addBorderRow(k, SHARED_PRESSURE, CREPT, w * sidewaysF);
        m.addBorderRow(k, SHARED_PRESSURE, REDUCED, w * sidewaysF);
        m.addBorderRow(k, SHARED_PRESSURE, PRESSURE, w * conductance);
        m.addCorner(SHARED_PRESSURE, SHARED_PRESSURE, -w * conductance);
        m.addCorner(SHARED_PRESSURE, FILLED, w * sidewaysMean);

        m.addBorderRow(k, CREVICE, FILM, -w * climbedH);
        m.addBorderRow(
                k, CREVICE, PRESSURE, -w * (climb.perPressure - c.isolated * climb.fallenPressure));
        m.addCorner(CREVICE, RIDE, -w * climbedRide);
        climb.addCorner(w, m);

        double gapArea = c.porosity + (1 - c.porosity) * covered;
        double gapFlow = w * c.gapRate * (1 - c.porosity) * CellSystem.stripped(current);
        m.addBorderRow(
                k,
                GAPS,
                CURRENT,
                w
                        * c.gapRate
                        * gapArea
                        * SmoothPlus.slope(-current - INSERTION_WIDTH, INSERTION_WIDTH));
        m.addBorderRow(k, GAPS, FILM, -gapFlow * coveredH);
        m.addCorner(GAPS, RIDE, -gapFlow * coveredRide);

        double growth = contact.filament(c, phi);
        m.addBorderRow(k, FILAMENT, CREPT, -w * reactiveF * growth);
        m.addBorderRow(k, FILAMENT, REDUCED, -w * reactiveF * growth);
        m.addBorderRow(k, FILAMENT, FILM, -w * reactiveH * growth);
        m.addCorner(FILAMENT, RIDE, -w * coveredRide * growth);
        double driven = w * reactive * contact.filamentSlope(c, phi);
        double carried = contact.current();
        m.addCorner(FILAMENT, POTENTIAL, driven);
        m.addCorner(FILAMENT, APPLIED, -driven * contact.resistance());
        m.addCorner(FILAMENT, GAPS, -driven * carried * contact.perGaps());
        m.addCorner(FILAMENT, EMPTIED, -driven * carried * contact.perEmptied());
        m.addCorner(FILAMENT, INTERPHASE, -driven * carried * contact.perInterphase());

        double height = film + cap;
        m.addBorderRow(k, LIFTED, FILM, -w * liftedH);
        m.addBorderRow(k, LIFT, FILM, -w * (liftedH * film + lifted));
        m.addBorderRow(k, SAG, FILM, -w * (1 - lifted - liftedH * film));
        m.addBorderRow(k, LIFTED_HEIGHT, FILM, -w * (liftedH * height + lifted));
        m.addBorderRow(k, LIFTED_HEIGHT, CAP, -w * lifted);
        m.addBorderRow(k, ATTACHED_HEIGHT, FILM, -w * (1 - lifted - liftedH * height));
        m.addBorderRow(k, ATTACHED_HEIGHT, CAP, -w * (1 - lifted));
        m.addCorner(LIFTED, RIDE, -w * liftedRide);
        m.addCorner(LIFT, RIDE, -w * liftedRide * film);
        m.addCorner(SAG, RIDE, w * liftedRide * film);
        m.addCorner(LIFTED_HEIGHT, RIDE, -w * liftedRide * height);
        m.addCorner(ATTACHED_HEIGHT, RIDE, w * liftedRide * height);
        m.addBorderRow(k, FILLED, CREPT, -w);
        m.addBorderRow(k, FILLED, REDUCED, -w);
        m.addBorderRow(k, INTERPHASE, REACTED, -w);
        if (film > 0) {
            double gap = SETTLING * rideDot + y[b + RIDE] - film;
            double steep = 2 * film / (LIFTED_AT * LIFTED_AT);
            m.addBorderRow(k, RIDE, FILM, w * (steep * gap - weight(film)));
        }
        m.addCorner(RIDE, RIDE, w * weight(Math.max(film, 0)) * (1 + SETTLING * cj));
    }

    /// Row of the column's current, K-1 and K-2.
    private void reduction(int k, double[] y, BorderedBlockMatrix m) {
        int o = k * BLOCK;
        double film = y[o + FILM];
        double p = y[o + PRESSURE];
        double phi = y[structure.borderIndex(POTENTIAL)];
        double metal = c.porosity * (y[o + CREPT] + y[o + REDUCED]) + Math.max(film, 0);
        double bare = Math.exp(-metal / c.spreading);
        double active = c.seeds + (1 - c.seeds) * (1 - bare);
        double activeM = (1 - c.seeds) * bare / c.spreading;
        double eta = phi + c.pressurePotential * (p - c.stack);
        double g = c.kinetics.halfInverseThermalVoltage();
        double f = clipped(g * eta);
        double e = Math.exp(f);
        double contact =
                1 / (1 + Math.exp(clipped((c.voidPressure - p) / ColumnConstants.VOID_WIDTH)));
        double contactP = contact * (1 - contact) / ColumnConstants.VOID_WIDTH;
        double i0 = c.kinetics.exchangeCurrentDensity();
        double perEta =
                Math.abs(g * eta) < LARGEST_EXPONENT ? -i0 * active * g * (1 / e + contact * e) : 0;
        double perMetal = i0 * activeM * (1 / e - contact * e);

        m.addBlock(k, CURRENT, CREPT, -perMetal * c.porosity);
        m.addBlock(k, CURRENT, REDUCED, -perMetal * c.porosity);
        m.addBlock(k, CURRENT, FILM, film > 0 ? -perMetal : 0);
        m.addBlock(
                k, CURRENT, PRESSURE, -perEta * c.pressurePotential + i0 * active * e * contactP);
        m.addBlock(k, CURRENT, CURRENT, 1);
        m.addBorderColumn(k, CURRENT, POTENTIAL, -perEta);
    }

    private void border(double cj, double[] y, BorderedBlockMatrix m) {
        int b = structure.borderIndex(0);
        double phi = y[b + POTENTIAL];
        Insertion scaffold = new Insertion(c.scaffold, y[b + SCAFFOLD], phi);
        Insertion alloy = new Insertion(c.alloy, y[b + ALLOY], phi);
        double capacity = c.scaffold.irreversible() + c.alloy.irreversible();
        double left = capacity > 0 ? 1 - y[b + IRREVERSIBLE] / capacity : 0;
        double untaken = Math.max(left, 0);
        double kept = c.scaffold.irreversibleRatio() * untaken;
        double keptAlloy = c.alloy.irreversibleRatio() * untaken;
        double byScaffold =
                kept * SmoothPlus.slope(scaffold.current - INSERTION_WIDTH, INSERTION_WIDTH);
        double byAlloy =
                keptAlloy * SmoothPlus.slope(alloy.current - INSERTION_WIDTH, INSERTION_WIDTH);
        double takenPhi = byScaffold * scaffold.perPotential + byAlloy * alloy.perPotential;
        double takenT =
                left > 0
                        ? -(c.scaffold.irreversibleRatio()
                                                * SmoothPlus.value(
                                                        scaffold.current - INSERTION_WIDTH,
                                                        INSERTION_WIDTH)
                                        + c.alloy.irreversibleRatio()
                                                * SmoothPlus.value(
                                                        alloy.current - INSERTION_WIDTH,
                                                        INSERTION_WIDTH))
                                / capacity
                        : 0;

        m.addCorner(
                POTENTIAL,
                POTENTIAL,
                scaffold.perPotential + alloy.perPotential + takenPhi - c.capacitance * cj);
        m.addCorner(POTENTIAL, SCAFFOLD, (1 + byScaffold) * scaffold.perStored);
        m.addCorner(POTENTIAL, ALLOY, (1 + byAlloy) * alloy.perStored);
        m.addCorner(POTENTIAL, IRREVERSIBLE, takenT);
        m.addCorner(POTENTIAL, APPLIED, -1);
        m.addCorner(SCAFFOLD, SCAFFOLD, cj - scaffold.perStored / c.filmCharge);
        m.addCorner(SCAFFOLD, POTENTIAL, -scaffold.perPotential / c.filmCharge);
        m.addCorner(ALLOY, ALLOY, cj - alloy.perStored / c.filmCharge);
        m.addCorner(ALLOY, POTENTIAL, -alloy.perPotential / c.filmCharge);
        m.addCorner(IRREVERSIBLE, IRREVERSIBLE, cj - takenT / c.filmCharge);
        m.addCorner(IRREVERSIBLE, POTENTIAL, -takenPhi / c.filmCharge);
        m.addCorner(IRREVERSIBLE, SCAFFOLD, -byScaffold * scaffold.perStored / c.filmCharge);
        m.addCorner(IRREVERSIBLE, ALLOY, -byAlloy * alloy.perStored / c.filmCharge);
        m.addCorner(CREVICE, CREVICE, cj);
        tearing(cj, y, b, m);
        m.addCorner(PASSED, PASSED, cj);
        m.addCorner(PASSED, APPLIED, -1 / c.filmCharge);
        switch (control) {
            case Control.Current _ -> m.addCorner(APPLIED, APPLIED, 1);
            case Control.Voltage _ -> {
                double[] slopes = new double[BORDER];
                Contact.at(c, y, b).voltageSlopes(c, slopes);
                for (int u = 0; u < BORDER; u++) {
                    if (slopes[u] != 0) {
                        m.addCorner(APPLIED, u, slopes[u]);
                    }
                }
            }
        }
        m.addCorner(INTERPHASE, INTERPHASE, 1);
        m.addCorner(GAPS, GAPS, cj);
        m.addCorner(FILAMENT, FILAMENT, cj);
        double untouched = Math.max(y[b + TORN] - y[b + EMPTIED], 0);
        double emptying = CellSystem.stripped(y[b + APPLIED]) / ColumnConstants.GAP_CHARGE;
        m.addCorner(EMPTIED, EMPTIED, cj + (untouched > 0 ? emptying : 0));
        m.addCorner(EMPTIED, TORN, untouched > 0 ? -emptying : 0);
        m.addCorner(
                EMPTIED,
                APPLIED,
                untouched
                        * SmoothPlus.slope(-y[b + APPLIED] - INSERTION_WIDTH, INSERTION_WIDTH)
                        / ColumnConstants.GAP_CHARGE);
        for (int sum = LIFTED; sum <= FILLED; sum++) {
            m.addCorner(sum, sum, 1);
        }
    }

    private void tearing(double cj, double[] y, int b, BorderedBlockMatrix m) {
        double raw = y[b + LIFTED];
        double lifted = Math.clamp(raw, 0, 1);
        double inside = raw > 0 && raw < 1 ? 1 : 0;
        double area = lifted + AREA_FLOOR;
        double rest = 1 - lifted + AREA_FLOOR;
        double lift = y[b + LIFT] / area - y[b + SAG] / rest;
        double liftPerLifted = -y[b + LIFT] / (area * area) - y[b + SAG] / (rest * rest);
        double step = SmoothStep.value(lift / c.tearingLift, 1, 1 + TEARING_RANGE);
        double stepLift =
                SmoothStep.slope(lift / c.tearingLift, 1, 1 + TEARING_RANGE) / c.tearingLift;
        double mosaic = 4 * lifted * (1 - lifted);
        double pushed = SmoothStep.value(y[b + APPLIED], 0, PUSHING) / TEARING_TIME;
        double missing = mosaic * step - y[b + TORN] - FLOOR;
        double rate = SmoothPlus.slope(missing, FLOOR) * pushed;
        m.addCorner(
                TORN,
                APPLIED,
                -SmoothPlus.value(missing, FLOOR)
                        * SmoothStep.slope(y[b + APPLIED], 0, PUSHING)
                        / TEARING_TIME);
        m.addCorner(TORN, TORN, cj + rate);
        m.addCorner(TORN, LIFT, -rate * mosaic * stepLift / area);
        m.addCorner(TORN, SAG, rate * mosaic * stepLift / rest);
        m.addCorner(
                TORN,
                LIFTED,
                -rate * inside * (4 * (1 - 2 * lifted) * step + mosaic * stepLift * liftPerLifted));
    }

    /// Insertion current of a host with its slopes.
    private static final class Insertion {
        final double current;
        final double perPotential;
        final double perStored;

        Insertion(HostConstants host, double stored, double phi) {
            boolean present = host.present();
            double x = host.share(stored);
            current = present ? host.kinetics().currentDensity(x, phi) : 0;
            perPotential = present ? host.kinetics().slope(x, phi) : 0;
            perStored = present ? host.kinetics().shareSlope(x, phi) / host.capacity() : 0;
        }
    }

    /// Flow up the crevices with its slopes; what all columns share is worked out once.
    private static final class Climb {
        private final ColumnConstants c;
        private final double conductance;
        private final double torn;
        private final double liftedArea;
        private final double exit;
        private final double wetness;
        private final double exitHeights;
        private final double exitAttached;
        private final double exitLifted;
        private final double wetnessSlope;
        private final double liftedSlope;

        double perPressure;
        double perLifted;
        double fallenPressure;
        double fallenTorn;
        double fallenCrevice;
        private double perTorn;
        private double perExit;
        private double perCrevice;
        private double perArea;

        Climb(ColumnConstants c, double[] y, int b) {
            this.c = c;
            double rawLifted = y[b + LIFTED];
            liftedArea = Math.max(rawLifted, 0) + AREA_FLOOR;
            liftedSlope = rawLifted > 0 ? 1 : 0;
            double attachedArea = Math.max(1 - rawLifted, 0) + AREA_FLOOR;
            double attachedSlope = rawLifted < 1 ? -1 : 0;
            double above = y[b + ATTACHED_HEIGHT] + y[b + CREVICE];
            double gap = y[b + LIFTED_HEIGHT] / liftedArea - above / attachedArea;
            double rawExit = c.collectorOpening * (1 - SmoothStep.value(gap, 0, LEVELLING));
            exit = Math.max(rawExit, 0);
            double exitGap =
                    rawExit > 0 ? -c.collectorOpening * SmoothStep.slope(gap, 0, LEVELLING) : 0;
            exitHeights = exitGap / liftedArea;
            exitAttached = -exitGap / attachedArea;
            exitLifted =
                    exitGap
                            * (-y[b + LIFTED_HEIGHT] / (liftedArea * liftedArea) * liftedSlope
                                    + above / (attachedArea * attachedArea) * attachedSlope);
            torn = y[b + TORN];
            conductance = c.slot * Math.max(torn, 0);
            wetness = wet(y[b + CREVICE]);
            wetnessSlope = wetSlope(y[b + CREVICE]);
        }

        void of(double p, double lifted) {
            double up = SmoothPlus.value(p - exit, PRESSURE_WIDTH);
            double upP = SmoothPlus.slope(p - exit, PRESSURE_WIDTH);
            double down = SmoothPlus.value(c.capPressure - p, PRESSURE_WIDTH);
            double downP = SmoothPlus.slope(c.capPressure - p, PRESSURE_WIDTH);
            double part = lifted / liftedArea;
            fallenPressure = -conductance * downP * wetness;
            fallenTorn = torn > 0 ? c.slot * down * wetness : 0;
            fallenCrevice = conductance * down * wetnessSlope;
            perPressure = conductance * part * upP - fallenPressure;
            perLifted = conductance * up / liftedArea;
            perTorn = (torn > 0 ? c.slot * part * up : 0) - fallenTorn;
            perExit = -conductance * part * upP;
            perCrevice = -fallenCrevice;
            perArea = -conductance * part * up / liftedArea * liftedSlope;
        }

        void addBorderColumn(int k, BorderedBlockMatrix m) {
            m.addBorderColumn(k, PRESSURE, TORN, perTorn);
            m.addBorderColumn(k, PRESSURE, CREVICE, perExit * exitAttached + perCrevice);
            m.addBorderColumn(k, PRESSURE, LIFTED, perExit * exitLifted + perArea);
            m.addBorderColumn(k, PRESSURE, LIFTED_HEIGHT, perExit * exitHeights);
            m.addBorderColumn(k, PRESSURE, ATTACHED_HEIGHT, perExit * exitAttached);
        }

        void addCorner(double w, BorderedBlockMatrix m) {
            m.addCorner(CREVICE, TORN, -w * (perTorn - c.isolated * fallenTorn));
            m.addCorner(
                    CREVICE,
                    CREVICE,
                    -w * (perExit * exitAttached + perCrevice - c.isolated * fallenCrevice));
            m.addCorner(CREVICE, LIFTED, -w * (perExit * exitLifted + perArea));
            m.addCorner(CREVICE, LIFTED_HEIGHT, -w * perExit * exitHeights);
            m.addCorner(CREVICE, ATTACHED_HEIGHT, -w * perExit * exitAttached);
        }
    }
}
