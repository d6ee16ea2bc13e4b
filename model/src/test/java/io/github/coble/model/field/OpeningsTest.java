package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.ParkCells;
import io.github.coble.model.column.ColumnConstants;
import io.github.coble.model.column.Smoothing;
import io.github.coble.model.physics.energetics.Opening;
import io.github.coble.model.stack.Cell;
import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The pressure at which a column opens at the collector (F-4) [MPa]: E-8, and nucleation on top.
class OpeningsTest {
    private static final Cell CELL = ParkCells.cs3();
    private static final double MPA = 1e6;
    private static final double STACK = CELL.conditions().stackPressure() / MPA;
    private static final double EXCESS = Opening.atCollector(CELL).pressure() / MPA - STACK;
    private static final double NUCLEATION = 1;

    /// What a front beside leaves of it.
    private static final double AT_FRONT = 0.1;

    private static final FieldGrid GRID = new FieldGrid(16, 16 * 0.2e-6, 4);

    /// Adhesion θ of the columns in odd rows; 1 in even ones.
    private static final double STICKY = 1.3;

    private static final double ROUND_OFF = 1e-12;

    /// What is left of nucleation where the deposit is as high as the layer.
    private static final double CLOSED = Smoothing.LIFTED_AT * Smoothing.LIFTED_AT;

    private final FieldState state = new FieldState(GRID);
    private final double[] lift = new double[GRID.size()];

    private double[] collector(double ride) {
        double[] adhesion = new double[GRID.size()];
        for (int a = 0; a < adhesion.length; a++) {
            adhesion[a] = a / GRID.columns() % 2 == 0 ? 1 : STICKY;
        }
        try (Workers workers = Workers.of(1)) {
            Openings openings =
                    new Openings(
                            GRID,
                            new ColumnConstants(CELL, 1),
                            Fields.LAWS,
                            adhesion,
                            CELL.interfaces().collectorOpeningLength(),
                            workers);
            openings.set(state, lift, ride);
            return openings.collector;
        }
    }

    private static int column(int row, int at) {
        return row * GRID.columns() + at;
    }

    @Test
    void whereNothingIsOpenItHasToNucleate() {
        double[] p = collector(0);
        assertThat(p[column(4, 4)]).isCloseTo(STACK + EXCESS + NUCLEATION, within(ROUND_OFF));
        assertThat(p[column(5, 4)])
                .isCloseTo(STACK + STICKY * (EXCESS + NUCLEATION), within(ROUND_OFF));
    }

    @Test
    void whatIsOpenGoesOnAsInTheCellTier() {
        Arrays.fill(state.cap, 1);
        double[] p = collector(0);
        assertThat(p[column(4, 4)]).isCloseTo(STACK + EXCESS, within(CLOSED));
        assertThat(p[column(5, 4)]).isCloseTo(STACK + STICKY * EXCESS, within(2 * CLOSED));
    }

    @Test
    void halfOpenAmongHalfOpenNeedsAQuarterOfWhatAFrontNeeds() {
        Arrays.fill(state.cap, Smoothing.LIFTED_AT);
        assertThat(collector(0)[column(4, 4)])
                .isCloseTo(STACK + EXCESS + 0.25 * AT_FRONT * NUCLEATION, within(ROUND_OFF));
    }

    /// A front weakens the column beside it, not one that lies more than an opening length away.
    @Test
    void aFrontWeakensWhatLiesBesideIt() {
        for (int row = 0; row < GRID.columns(); row++) {
            state.cap[column(row, 3)] = 1;
            state.cap[column(row, 4)] = 1;
        }
        double[] p = collector(0);
        assertThat(p[column(4, 5)])
                .isCloseTo(STACK + EXCESS + AT_FRONT * NUCLEATION, within(ROUND_OFF));
        assertThat(p[column(4, 11)]).isCloseTo(STACK + EXCESS + NUCLEATION, within(ROUND_OFF));
    }

    /// A single attached column among opened ones comes off, one beside a straight front does not.
    @Test
    void aLigamentComesOff() {
        Arrays.fill(state.cap, 1);
        for (int row = 0; row < GRID.columns(); row++) {
            for (int at = 8; at < GRID.columns(); at++) {
                state.cap[column(row, at)] = 0;
            }
        }
        state.cap[column(4, 4)] = 0;
        double[] p = collector(0);
        assertThat(p[column(4, 4)]).isCloseTo(STACK + EXCESS, within(ROUND_OFF));
        assertThat(p[column(4, 8)])
                .isCloseTo(STACK + EXCESS + AT_FRONT * NUCLEATION, within(ROUND_OFF));
    }

    /// Above a crevice nothing presses until lithium stands as high as the pieces beside it.
    @Test
    void aCreviceIsOpenUntilItIsFull() {
        int torn = column(4, 4);
        int full = column(8, 4);
        state.torn[torn] = 1;
        state.torn[full] = 1;
        lift[torn] = 0.2;
        lift[full] = 0.2;
        state.cap[full] = 0.4;
        double[] p = collector(0.5);
        assertThat(p[torn]).isZero();
        assertThat(p[full]).isGreaterThan(STACK);
    }
}
