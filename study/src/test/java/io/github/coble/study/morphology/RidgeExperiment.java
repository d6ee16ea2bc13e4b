package io.github.coble.study.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldLaws;
import io.github.coble.model.field.FieldObserver;
import io.github.coble.model.field.FieldOptions;
import io.github.coble.model.field.FieldRun;
import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.model.physics.PhysicalConstants;
import io.github.coble.model.physics.Si;
import io.github.coble.model.physics.creep.PoreFlow;
import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.stack.Cell;
import io.github.coble.model.stack.PoreStructure;
import io.github.coble.numerics.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/// A cell that plates in the field tier, and nothing before.
///
/// @param frontWeakening b
/// @param sideways whether lithium flows sideways in the layer
record RidgeExperiment(
        Cell cell,
        @Si("A m^-2") double current,
        @Si("C m^-2") double charge,
        @Si("1") double frontWeakening,
        boolean sideways,
        long seed,
        FieldGrid grid) {

    RidgeExperiment withCell(Cell other) {
        return new RidgeExperiment(other, current, charge, frontWeakening, sideways, seed, grid);
    }

    RidgeExperiment withCurrent(double other) {
        return new RidgeExperiment(cell, other, charge, frontWeakening, sideways, seed, grid);
    }

    RidgeExperiment withFrontWeakening(double other) {
        return new RidgeExperiment(cell, current, charge, other, sideways, seed, grid);
    }

    RidgeExperiment withoutSidewaysFlow() {
        return new RidgeExperiment(cell, current, charge, frontWeakening, false, seed, grid);
    }

    RidgeExperiment withSeed(long other) {
        return new RidgeExperiment(cell, current, charge, frontWeakening, sideways, other, grid);
    }

    /// How far a front does not come to another front (F-8), by the pressure between a front and
    /// what grows, in the median pore [m].
    double range() {
        PoreStructure pores = cell.interlayer().pores();
        double median = pores.meanDiameter() * Math.exp(-0.5 * pores.spread() * pores.spread());
        double kappa = PoreFlow.of(cell).conductance(median);
        double pressure = (1 - frontWeakening) * cell.interfaces().nucleation().pressure();
        double velocity = current * cell.lithium().molarVolume() / PhysicalConstants.FARADAY;
        return Math.sqrt(2 * kappa * cell.interlayer().thickness() * pressure / velocity);
    }

    /// The deposit when all is plated.
    Morphology run() {
        FieldLaws usual = FieldLaws.of(cell);
        FieldLaws laws = new FieldLaws(usual.nucleation(), frontWeakening, usual.strength());
        Protocol plating =
                new Protocol(
                        List.of(
                                new Step.Galvanostatic(
                                        Step.Purpose.PLATE,
                                        current,
                                        List.of(new Limit.Capacity(charge)))));
        List<FieldSnapshot> seen = new ArrayList<>();
        FieldObserver observer =
                new FieldObserver() {
                    @Override
                    public void snapshot(FieldSnapshot snapshot, int step, double passed) {
                        seen.add(snapshot);
                    }
                };
        try (Workers workers = Workers.ofThisComputer()) {
            FieldOptions options = new FieldOptions(grid, seed, sideways);
            CellResult result =
                    FieldRun.start(cell, plating, laws, options, new double[0], workers)
                            .run(observer);
            assertThat(result.failure()).isEmpty();
            return Morphology.of(seen.getLast(), workers);
        }
    }
}
