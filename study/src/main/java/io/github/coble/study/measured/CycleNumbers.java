package io.github.coble.study.measured;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// One number of each cycle: efficiency or a charge (O-12).
///
/// @param cycles measured
public record CycleNumbers(
        String id, String file, Use use, OptionalDouble stated, List<CycledCharge> cycles)
        implements DataSet {
    public CycleNumbers {
        cycles = List.copyOf(cycles);
    }

    @Override
    public double[] observed() {
        return cycles.stream()
                .mapToDouble(c ->
                        switch (use) {
                            case PLATED -> c.plated();
                            case STRIPPED -> c.stripped();
                            case EFFICIENCY, VOLTAGE, IMPEDANCE -> c.efficiency();
                        })
                .toArray();
    }

    @Override
    public double[] reference() {
        if (use != Use.EFFICIENCY) {
            return observed();
        }
        double[] ones = new double[cycles.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Override
    public int[] curves() {
        return new int[] {cycles.size()};
    }

    @Override
    public double[] predict(CellResult result, Protocol protocol) {
        return cycles.stream()
                .mapToDouble(c ->
                        result.cycles().stream()
                                .filter(r -> r.number() == c.cycle())
                                .mapToDouble(this::of)
                                .findFirst()
                                .orElse(Double.NaN))
                .toArray();
    }

    private double of(Cycle cycle) {
        return switch (use) {
            case PLATED -> cycle.plated();
            case STRIPPED -> cycle.stripped();
            case EFFICIENCY, VOLTAGE, IMPEDANCE -> cycle.coulombicEfficiency();
        };
    }

    @Override
    public String asked() {
        return use.word() + cycles.stream().map(CycledCharge::cycle).toList();
    }
}
