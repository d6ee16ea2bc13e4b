package io.github.coble.study.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.study.structure.StructureResult.ChordLengths;
import io.github.coble.study.structure.StructureResult.Correlation;
import io.github.coble.study.table.Column;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The curves of a structure as comma-separated values.
final class StructureTables {
    private StructureTables() {}

    /// `psd.csv`: the cumulative distribution of pore widths.
    static String widths(Widths w) {
        return new Table<>(
                        List.of(
                                Column.of(
                                        "diameter",
                                        LabUnit.NANOMETRE,
                                        "pore width",
                                        Widths.Point::diameter),
                                Column.of(
                                        "volume_share_up_to",
                                        LabUnit.NONE,
                                        "share of the pore volume as narrow or narrower",
                                        Widths.Point::share)),
                        w.curve())
                .csv();
    }

    /// `intrusion.csv`: both branches, intrusion first; a porosimeter's columns.
    static String mercury(MercuryCurve m) {
        List<Step> steps =
                Stream.concat(
                                m.intrusion().stream().map(p -> new Step(p, 1)),
                                m.withdrawal().stream().map(p -> new Step(p, -1)))
                        .toList();
        return new Table<>(
                        List.of(
                                Column.<Step>whole(
                                        "branch", "1 pressure rises, -1 it falls", Step::branch),
                                Column.<Step>of(
                                        "pressure",
                                        LabUnit.MEGAPASCAL,
                                        "of the mercury",
                                        s -> s.point().pressure()),
                                Column.<Step>of(
                                        "diameter",
                                        LabUnit.NANOMETRE,
                                        "by Washburn's equation",
                                        s -> s.point().diameter()),
                                Column.<Step>of(
                                        "filled_share",
                                        LabUnit.NONE,
                                        "of the pore volume",
                                        s -> s.point().filled())),
                        steps)
                .csv();
    }

    private record Step(MercuryCurve.Point point, double branch) {}

    /// `profile.csv`: porosity of each plane through the thickness.
    static String profile(double[] porosity, double voxel) {
        return new Table<>(
                        List.of(
                                Column.<Integer>of(
                                        "x",
                                        LabUnit.NANOMETRE,
                                        "middle of the plane",
                                        i -> (i + 0.5) * voxel),
                                Column.<Integer>of(
                                        "porosity",
                                        LabUnit.NONE,
                                        "of the plane",
                                        i -> porosity[i])),
                        IntStream.range(0, porosity.length).boxed().toList())
                .csv();
    }

    /// `chords.csv`: how many of the lines in the pores have a length.
    static String chords(Map<Axis, ChordLengths> chords, double voxel) {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(
                Column.of("length", LabUnit.NANOMETRE, "of a line in the pores", n -> n * voxel));
        int longest = 0;
        for (Map.Entry<Axis, ChordLengths> along : chords.entrySet()) {
            double[] shares = along.getValue().shares();
            columns.add(
                    Column.of(
                            "share_" + along.getKey().name().toLowerCase(Locale.ROOT),
                            LabUnit.NONE,
                            "of the lines from wall to wall along the axis",
                            n -> n < shares.length ? shares[n] : 0));
            longest = Math.max(longest, shares.length - 1);
        }
        return new Table<>(columns, IntStream.rangeClosed(1, longest).boxed().toList()).csv();
    }

    /// `correlation.csv`: the two-point probability of the pores.
    static String correlation(List<Correlation> points) {
        return new Table<>(
                        List.of(
                                Column.of(
                                        "distance",
                                        LabUnit.NANOMETRE,
                                        "length of the stick",
                                        Correlation::distance),
                                Column.of(
                                        "probability",
                                        LabUnit.NONE,
                                        "both ends in pores",
                                        Correlation::probability)),
                        points)
                .csv();
    }
}
