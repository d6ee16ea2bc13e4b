package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.packing.Packing;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.render.Painting;
import io.github.coble.study.figure.structure.ChordFigure;
import io.github.coble.study.figure.structure.CorrelationFigure;
import io.github.coble.study.figure.structure.IntrusionCurve;
import io.github.coble.study.figure.structure.IntrusionFigure;
import io.github.coble.study.figure.structure.PoreSizeFigure;
import io.github.coble.study.figure.structure.PoreSpaceView;
import io.github.coble.study.figure.structure.ProfileFigure;
import io.github.coble.study.figure.structure.SizeDistribution;
import io.github.coble.study.figure.structure.SliceFigure;
import io.github.coble.study.figure.structure.ThicknessSliceFigure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The pictures of a structure.
final class StructureFigures {
    /// All names a structure's figures may have.
    static final Set<String> NAMES =
            Set.of(
                    "packing",
                    "pore-space",
                    "slices",
                    "thickness-slice",
                    "pore-sizes",
                    "intrusion",
                    "profile",
                    "two-point",
                    "chords");

    /// Share of the volume up to whose width colours go.
    private static final double LAST_COLOUR = 0.995;

    private StructureFigures() {}

    static List<Figure> of(
            StructureResult r,
            PhaseMask pores,
            Optional<PoreWidths> thickness,
            Optional<Packing> packing,
            Workers workers) {
        List<Figure> figures = new ArrayList<>();
        packing.ifPresent(p -> figures.add(PackedSpheres.view(p, workers)));
        boolean mixed = pores.count() > 0 && pores.count() < pores.extent().voxels();
        if (mixed) {
            thickness.ifPresent(t -> figures.addAll(thickness(t, pores, r.voxel(), workers)));
        }
        figures.add(SliceFigure.ofPores(pores, r.voxel()));
        sizes(r).ifPresent(figures::add);
        r.mercury().filter(m -> !m.intrusion().isEmpty()).ifPresent(m -> figures.add(mercury(m)));
        if (pores.extent().x() > 1) {
            figures.add(profile(r));
        }
        r.specificSurface()
                .filter(_ -> r.correlation().size() > 1)
                .ifPresent(s ->
                        figures.add(
                                new CorrelationFigure(
                                        r.correlation().stream()
                                                .mapToDouble(StructureResult.Correlation::distance)
                                                .toArray(),
                                        r.correlation().stream()
                                                .mapToDouble(
                                                        StructureResult.Correlation::probability)
                                                .toArray(),
                                        r.porosity().value(),
                                        s.value())));
        chords(r).ifPresent(figures::add);
        return figures;
    }

    /// The directions along which there are lines that end at walls.
    private static Optional<Figure> chords(StructureResult r) {
        List<ChordFigure.Line> lines = new ArrayList<>();
        r.chords()
                .forEach((axis, c) -> {
                    if (Arrays.stream(c.shares()).sum() > 0) {
                        lines.add(
                                new ChordFigure.Line(
                                        "along " + axis.name().toLowerCase(Locale.ROOT),
                                        c.shares(),
                                        c.mean().value()));
                    }
                });
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ChordFigure(r.voxel(), lines));
    }

    private static List<Figure> thickness(
            PoreWidths widths, PhaseMask pores, double voxel, Workers workers) {
        Painting painting = widths::at;
        double widest = widths.map().correctedDistribution().quantile(LAST_COLOUR);
        return List.of(
                PoreSpaceView.of(pores, painting, widest, voxel, workers),
                ThicknessSliceFigure.middle(pores, painting, widest, voxel));
    }

    private static Optional<Figure> sizes(StructureResult r) {
        List<SizeDistribution> curves =
                Stream.concat(
                                r.localThickness().stream()
                                        .map(w -> curve("largest spheres", w, r.voxel())),
                                r.mercury().stream()
                                        .map(m -> curve("mercury", m.widths(), r.voxel())))
                        .flatMap(Optional::stream)
                        .toList();
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new PoreSizeFigure(curves, Optional.empty()));
    }

    private static Optional<SizeDistribution> curve(String name, Widths w, double voxel) {
        List<Widths.Point> points = w.curve().stream().filter(p -> p.diameter() > 0).toList();
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new SizeDistribution(
                                name,
                                points.stream().mapToDouble(Widths.Point::diameter).toArray(),
                                points.stream().mapToDouble(Widths.Point::share).toArray(),
                                voxel));
    }

    private static Figure mercury(MercuryCurve m) {
        MercuryCurve.Point first = m.intrusion().getFirst();
        return new IntrusionFigure(
                List.of(
                        branch("intrusion", m.intrusion(), false),
                        branch("withdrawal", m.withdrawal(), true)),
                first.pressure() * first.diameter());
    }

    private static IntrusionCurve branch(
            String name, List<MercuryCurve.Point> points, boolean withdrawal) {
        return new IntrusionCurve(
                name,
                points.stream().mapToDouble(MercuryCurve.Point::pressure).toArray(),
                points.stream().mapToDouble(MercuryCurve.Point::filled).toArray(),
                withdrawal);
    }

    private static Figure profile(StructureResult r) {
        double[] porosity = r.profile();
        double[] depth =
                IntStream.range(0, porosity.length)
                        .mapToDouble(i -> (i + 0.5) * r.voxel())
                        .toArray();
        // A plane has as many independent places as squares of a correlation length.
        double[] error = new double[porosity.length];
        double area = (double) r.extent().y() * r.extent().z();
        double length = correlationLength(r) / r.voxel();
        Arrays.setAll(
                error,
                i ->
                        Math.sqrt(
                                porosity[i]
                                        * (1 - porosity[i])
                                        * Math.min(1, length * length / area)));
        return new ProfileFigure(
                depth, porosity, error, r.porosity().value(), r.porosity().error());
    }

    /// Distance at which the correlation of the pores has fallen to 1/e; a voxel if it is not
    /// known.
    private static double correlationLength(StructureResult r) {
        double e = r.porosity().value();
        return r.correlation().stream()
                .filter(p -> p.probability() - e * e < (e - e * e) / Math.E)
                .mapToDouble(StructureResult.Correlation::distance)
                .findFirst()
                .orElse(r.voxel());
    }

    /// Where the files of the figures are, below the results directory.
    static Set<String> files() {
        return NAMES.stream()
                .flatMap(name -> Stream.of("figures/" + name + ".svg", "figures/" + name + ".png"))
                .collect(Collectors.toSet());
    }
}
