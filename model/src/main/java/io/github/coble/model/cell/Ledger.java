package io.github.coble.model.cell;

import static io.github.coble.model.cell.Layout.*;

import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;

/// Reads lithium by place out of the state vector.
final class Ledger {
    private final ColumnConstants c;
    private final Layout layout;

    Ledger(ColumnConstants constants, Layout layout) {
        this.c = constants;
        this.layout = layout;
    }

    /// Lithium by place since assembly [C m^-2].
    Inventory inventory(double[] y) {
        double[] charges = new double[Place.values().length];
        for (Place place : Place.values()) {
            charges[place.ordinal()] = charge(y, place);
        }
        return new Inventory(charges);
    }

    private double charge(double[] y, Place place) {
        int b = layout.border(0);
        double filmUnits =
                switch (place) {
                    case SCAFFOLD ->
                            y[b + SCAFFOLD]
                                    - c.capacitance
                                            * (y[b + POTENTIAL] - c.assembledPotential)
                                            / c.filmCharge;
                    case ALLOY -> y[b + ALLOY];
                    case PORES -> c.porosity * (mean(y, CREPT) + mean(y, REDUCED));
                    case ELECTROLYTE -> mean(y, FILM);
                    case COLLECTOR -> mean(y, CAP);
                    case CREVICE -> y[b + CREVICE];
                    case INTERPHASE -> mean(y, REACTED);
                    case ISOLATED -> mean(y, LOST);
                    case IRREVERSIBLE -> y[b + IRREVERSIBLE];
                    case ELASTIC -> c.compliance * (mean(y, PRESSURE) - c.assembledPressure());
                };
        return filmUnits * c.filmCharge;
    }

    /// Share of the area over which a film of lithium touches the electrolyte, T-14.
    double touching(double[] y) {
        double ride = y[layout.border(RIDE)];
        double sum = 0;
        for (int k = 0; k < c.classes; k++) {
            sum += c.share[k] * CellSystem.covered(c, y[layout.of(k, FILM)], ride);
        }
        return Math.clamp(sum, 0, 1);
    }

    /// Mean over the area of an unknown of the classes.
    double mean(double[] y, int unknown) {
        double sum = 0;
        for (int k = 0; k < c.classes; k++) {
            sum += c.share[k] * y[layout.of(k, unknown)];
        }
        return sum;
    }
}
