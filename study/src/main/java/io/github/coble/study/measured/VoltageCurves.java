package io.github.coble.study.measured;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Voltage over areal capacity (O-10).
///
/// @param halves measured
public record VoltageCurves(String id, String file, OptionalDouble stated, List<HalfCycle> halves)
        implements DataSet {
    /// Most cycles of a file whose curves are compared.
    private static final int MOST_CYCLES = 10;

    /// Keeps ten cycles, evenly spaced, with the first and the last.
    public VoltageCurves {
        List<Integer> cycles = halves.stream().map(HalfCycle::cycle).distinct().toList();
        int n = cycles.size();
        List<Integer> kept =
                n <= MOST_CYCLES
                        ? cycles
                        : IntStream.range(0, MOST_CYCLES)
                                .mapToObj(k ->
                                        cycles.get(
                                                (int)
                                                        Math.round(
                                                                (double) k
                                                                        * (n - 1)
                                                                        / (MOST_CYCLES - 1))))
                                .toList();
        halves = halves.stream().filter(h -> kept.contains(h.cycle())).toList();
    }

    @Override
    public Use use() {
        return Use.VOLTAGE;
    }

    @Override
    public double[] observed() {
        return halves.stream().flatMapToDouble(h -> Arrays.stream(h.means())).toArray();
    }

    @Override
    public double[] reference() {
        return halves.stream().flatMapToDouble(h -> Arrays.stream(h.looseness())).toArray();
    }

    @Override
    public int[] curves() {
        int[] lengths = new int[halves.size()];
        Arrays.fill(lengths, HalfCycle.SHARES);
        return lengths;
    }

    @Override
    public double[] predict(CellResult result, Protocol protocol) {
        List<HalfCycle> run = RunCurves.of(result.samples(), protocol);
        double[] out = new double[HalfCycle.SHARES * halves.size()];
        Arrays.fill(out, Double.NaN);
        for (int h = 0; h < halves.size(); h++) {
            HalfCycle wanted = halves.get(h);
            int at = h * HalfCycle.SHARES;
            run.stream()
                    .filter(r -> r.cycle() == wanted.cycle() && r.plating() == wanted.plating())
                    .findFirst()
                    .ifPresent(r ->
                            System.arraycopy(r.at(wanted).means(), 0, out, at, HalfCycle.SHARES));
        }
        return out;
    }

    @Override
    public String asked() {
        StringBuilder out = new StringBuilder("voltage");
        halves.forEach(h -> out.append(' ').append(h.cycle()).append(h.plating() ? 'p' : 's'));
        return out.toString();
    }
}
