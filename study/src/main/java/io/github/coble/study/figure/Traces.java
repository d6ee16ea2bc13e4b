package io.github.coble.study.figure;

import io.github.coble.model.cell.Sample;
import io.github.coble.study.table.LabUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Series of numbers out of samples.
final class Traces {
    private Traces() {}

    static double[] of(List<Sample> samples, LabUnit unit, ToDoubleFunction<Sample> value) {
        return samples.stream().mapToDouble(s -> unit.of(value.applyAsDouble(s))).toArray();
    }

    static double[] hours(List<Sample> samples) {
        return of(samples, LabUnit.HOUR, Sample::time);
    }

    static double least(double... values) {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    }

    static double most(double... values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    }
}
