package io.github.coble.model.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Where the layer tears (F-7).
class TearingTest {
    private static final double THICKNESS = 5e-6;
    private static final double STRAIN = 0.1;
    private static final int COLUMNS = 64;
    private static final FieldGrid GRID = new FieldGrid(COLUMNS, 8 * THICKNESS, 4);

    /// The layer bends over half its thickness: a step h of the film is a slope of h / (L/2 √2π).
    private static final double TEARING_STEP = STRAIN * 0.5 * Math.sqrt(2 * Math.PI);

    /// A difference over two columns lowers the slope by 3 %.
    private static final double MARGIN = 0.06;

    private static final double ROUND_OFF = 1e-12;

    private final FieldState state = new FieldState(GRID);

    private boolean tear(Tearing tearing) {
        tearing.lift(state.film);
        return tearing.tear(state);
    }

    private static Tearing tearing(Workers workers) {
        return new Tearing(GRID, THICKNESS, STRAIN, workers);
    }

    /// Lithium of a height [L] under half of the layer, in stripes along the rows.
    private void step(double height) {
        Arrays.fill(state.film, 0, GRID.size() / 2, height);
    }

    private int tornIn(int row) {
        int torn = 0;
        for (int j = 0; j < COLUMNS; j++) {
            torn += state.torn[row * COLUMNS + j];
        }
        return torn;
    }

    @Test
    void aFlatFilmLiftsTheLayerWhole() {
        try (Workers workers = Workers.of(1)) {
            Tearing tearing = tearing(workers);
            for (double height : new double[] {0, 0.1, 1, 10}) {
                Arrays.fill(state.film, height);
                assertThat(tear(tearing)).as("at %s L", height).isFalse();
            }
            assertThat(state.torn).containsOnly(0);
        }
    }

    @Test
    void aLowStepBendsTheLayer() {
        try (Workers workers = Workers.of(1)) {
            step((1 - MARGIN) * TEARING_STEP);
            assertThat(tear(tearing(workers))).isFalse();
            assertThat(state.torn).containsOnly(0);
        }
    }

    /// One line along each of the two edges, as long as the edge and a column wide.
    @Test
    void aHighStepTearsTheLayerAlongIt() {
        try (Workers workers = Workers.of(1)) {
            step((1 + MARGIN) * TEARING_STEP);
            Tearing tearing = tearing(workers);
            assertThat(tear(tearing)).isTrue();
            int lines = 0;
            for (int row = 0; row < COLUMNS; row++) {
                int torn = tornIn(row);
                assertThat(torn).isIn(0, COLUMNS);
                int toEdge = Math.min(row % 32, 32 - row % 32);
                assertThat(torn > 0 && toEdge > 1).as("torn in row %s", row).isFalse();
                lines += torn / COLUMNS;
            }
            assertThat(lines).isEqualTo(2);
        }
    }

    /// A crack relieves its surroundings, however high the step.
    @Test
    void aTornStepDoesNotTearAgain() {
        try (Workers workers = Workers.of(1)) {
            Tearing tearing = tearing(workers);
            step(1.5 * TEARING_STEP);
            assertThat(tear(tearing)).isTrue();
            byte[] first = state.torn.clone();
            assertThat(tear(tearing)).isFalse();
            step(3 * TEARING_STEP);
            assertThat(tear(tearing)).isFalse();
            assertThat(state.torn).isEqualTo(first);
        }
    }

    /// The pieces ride on the film's height weighted by itself.
    @Test
    void theLayerRidesOnWhatLiftsIt() {
        try (Workers workers = Workers.of(1)) {
            Tearing tearing = tearing(workers);
            Arrays.fill(state.film, 0.3);
            tearing.lift(state.film);
            assertThat(tearing.ride()).isCloseTo(0.3, within(ROUND_OFF));
        }
    }
}
