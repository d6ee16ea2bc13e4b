package io.github.coble.study.structure;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.distance.DistanceMap;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.porescale.network.Extraction;
import io.github.coble.porescale.network.Pore;
import io.github.coble.porescale.network.PoreNetwork;
import io.github.coble.porescale.network.Throat;
import io.github.coble.porescale.representative.RepresentativeVolume;
import io.github.coble.porescale.representative.Representativeness;
import io.github.coble.porescale.sizes.Intrusion;
import io.github.coble.porescale.sizes.LocalThickness;
import io.github.coble.porescale.sizes.SizeMap;
import io.github.coble.porescale.sizes.Withdrawal;
import io.github.coble.porescale.statistics.Chords;
import io.github.coble.porescale.statistics.Components;
import io.github.coble.porescale.statistics.Estimate;
import io.github.coble.porescale.statistics.Percolation;
import io.github.coble.porescale.statistics.Porosity;
import io.github.coble.porescale.statistics.SpecificSurface;
import io.github.coble.porescale.statistics.TwoPointCorrelation;
import io.github.coble.porescale.transport.CreepConductance;
import io.github.coble.porescale.transport.SolverOptions;
import io.github.coble.porescale.transport.Tortuosity;
import io.github.coble.study.structure.MeasureRequest.Measure;
import io.github.coble.study.structure.StructureResult.Blocks;
import io.github.coble.study.structure.StructureResult.ChordLengths;
import io.github.coble.study.structure.StructureResult.Connectivity;
import io.github.coble.study.structure.StructureResult.Correlation;
import io.github.coble.study.structure.StructureResult.Creep;
import io.github.coble.study.structure.StructureResult.Phase;
import io.github.coble.study.structure.StructureResult.Representative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Measures one structure, the measures one after the other and each on all threads. Owned by one
/// measurement.
final class StructureMeasurer {
    private static final int FARTHEST = 64;
    private static final double ONE_PERCENT = 0.01;

    /// Share of a tortuosity factor from which its error says that it is not known.
    private static final double UNRESOLVED = 0.2;

    private final PhaseMask pores;
    private final double voxel;
    private final MeasureRequest request;
    private final Workers workers;
    private final Stopwatch watch;
    private final List<String> remarks = new ArrayList<>();

    StructureMeasurer(
            PhaseMask pores,
            double voxel,
            MeasureRequest request,
            Workers workers,
            Progress progress) {
        this.pores = pores;
        this.voxel = voxel;
        this.request = request;
        this.workers = workers;
        double work = request.measures().stream().mapToDouble(this::weight).sum();
        this.watch = new Stopwatch(progress, Math.max(1, work + 1));
    }

    /// Roughly what a measure costs, for the progress bar.
    private double weight(Measure measure) {
        return switch (measure) {
            case SIZES, INTRUSION -> 3;
            case TORTUOSITY, SOLID -> 4 * request.axes().size();
            case CREEP -> 5;
            case NETWORK -> 6;
            case SURFACE, CORRELATION, CHORDS, CONNECTIVITY, REPRESENTATIVE -> 1;
        };
    }

    /// What was found, with the widths for pictures where there are any.
    record Findings(StructureResult result, Optional<PoreWidths> thickness) {}

    Findings measure(StructureStudy.Subject subject, long plannedBytes) {
        remarks.addAll(subject.remarks());
        Measured porosity = watch.time("porosity", 1, () -> porosity(subject.thresholdError()));
        boolean none = pores.count() == 0;
        boolean all = pores.count() == pores.extent().voxels();
        boolean mixed = !none && !all;
        if (!mixed) {
            remarks.add(
                    none
                            ? "there are no pores in this image; only its porosity was measured"
                            : "there is no solid in this image: its pores have no width");
        }
        Optional<PoreWidths> thickness = Optional.empty();
        Optional<MercuryCurve> intruded = Optional.empty();
        if (mixed && needsWidths()) {
            DistanceMap distances =
                    time(
                            "distanceMap",
                            1,
                            () -> PoreWidths.distances(pores, subject.walls(), workers));
            SizeMap widths =
                    time(
                            "localThickness",
                            weight(Measure.SIZES),
                            () -> LocalThickness.of(distances, workers));
            thickness = Optional.of(new PoreWidths(widths, subject.walls() ? 1 : 0));
            intruded = asked(Measure.INTRUSION, "intrusion", () -> mercury(distances, widths));
        }
        Optional<MercuryCurve> mercury = intruded;
        Map<Phase, Map<Axis, Passage>> tortuosity = new EnumMap<>(Phase.class);
        if (request.asks(Measure.TORTUOSITY) && !none) {
            tortuosity.put(Phase.PORE, passages("tortuosity", pores));
        }
        if (request.asks(Measure.SOLID) && !all) {
            tortuosity.put(Phase.SOLID, passages("tortuositySolid", pores.complement()));
        }
        Optional<SizeMap> widths =
                thickness.filter(_ -> request.asks(Measure.SIZES)).map(PoreWidths::map);
        Optional<Creep> creep =
                thickness.flatMap(w ->
                        asked(
                                Measure.CREEP,
                                "creepConductance",
                                () -> creep(w, mean(mercury, w), through(tortuosity))));
        StructureResult result =
                new StructureResult(
                        subject.name(),
                        subject.origin(),
                        subject.packing().isPresent(),
                        pores.extent(),
                        voxel,
                        porosity,
                        Porosity.profile(pores, Axis.X),
                        asked(Measure.SURFACE, "specificSurface", this::surface),
                        widths.map(t -> WidthsOf.distribution(t.correctedDistribution(), voxel)),
                        widths.map(t -> WidthsOf.distribution(t.distribution(), voxel)),
                        mercury,
                        asked(Measure.CORRELATION, "correlation", this::correlation)
                                .orElse(List.of()),
                        mixed
                                ? asked(Measure.CHORDS, "chords", this::chords).orElse(Map.of())
                                : Map.of(),
                        none
                                ? Optional.empty()
                                : asked(Measure.CONNECTIVITY, "connectivity", this::connectivity),
                        tortuosity,
                        creep,
                        mixed
                                ? asked(Measure.NETWORK, "network", this::network)
                                        .flatMap(Function.identity())
                                : Optional.empty(),
                        mixed
                                ? asked(
                                        Measure.REPRESENTATIVE,
                                        "representative",
                                        this::representative)
                                : Optional.empty(),
                        watch.seconds(),
                        plannedBytes,
                        remarks);
        return new Findings(result, thickness);
    }

    private boolean needsWidths() {
        return request.asks(Measure.SIZES)
                || request.asks(Measure.INTRUSION)
                || request.asks(Measure.CREEP);
    }

    private <T> T time(String name, double weight, Supplier<T> work) {
        return watch.time(name, weight, work);
    }

    private <T> Optional<T> asked(Measure measure, String name, Supplier<T> work) {
        return request.asks(measure)
                ? Optional.of(watch.time(name, weight(measure), work))
                : Optional.empty();
    }

    /// The image is finite, and its threshold may be another: both errors are independent.
    private Measured porosity(double thresholdError) {
        Estimate found = Porosity.of(pores);
        return new Measured(found.value(), Math.hypot(found.error(), thresholdError));
    }

    private Measured surface() {
        SpecificSurface surface = SpecificSurface.of(pores, workers);
        Measured lines = measured(surface.perVolume(), 1 / voxel);
        // Two estimates that are wrong in different ways: their distance says how wrong.
        double apart = surface.perVolume().value() - surface.fromFaces().value();
        return new Measured(lines.value(), Math.hypot(lines.error(), apart / voxel));
    }

    private MercuryCurve mercury(DistanceMap distances, SizeMap thickness) {
        Intrusion intrusion = Intrusion.of(distances, request.inlets(), workers);
        Withdrawal withdrawal = Withdrawal.of(thickness, intrusion, Withdrawal.MARGIN, workers);
        return WidthsOf.mercury(intrusion, withdrawal, request.mercury(), voxel);
    }

    private List<Correlation> correlation() {
        return TwoPointCorrelation.of(pores, FARTHEST, workers).points().stream()
                .map(p -> new Correlation(p.distance() * voxel, p.probability().value()))
                .toList();
    }

    private Map<Axis, ChordLengths> chords() {
        Map<Axis, ChordLengths> chords = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            Chords along = Chords.of(pores, axis);
            double mean = along.meanWithMissed() * voxel;
            double whole = Math.max(1, along.whole());
            chords.put(
                    axis,
                    new ChordLengths(
                            new Measured(mean, Math.abs(along.mean() * voxel - mean)),
                            Arrays.stream(along.counts()).mapToDouble(n -> n / whole).toArray()));
        }
        return chords;
    }

    private Connectivity connectivity() {
        Components components = Components.of(pores);
        Map<Axis, Double> percolating = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            percolating.put(
                    axis,
                    components.percolation(axis) instanceof Percolation.Through t
                            ? t.share()
                            : 0.0);
        }
        return new Connectivity(components.largestShare(), percolating, components.isolatedShare());
    }

    private Map<Axis, Passage> passages(String name, PhaseMask phase) {
        Map<Axis, Passage> passages = new EnumMap<>(Axis.class);
        for (Axis axis : request.axes()) {
            passages.put(
                    axis,
                    time(
                            name,
                            weight(Measure.TORTUOSITY) / request.axes().size(),
                            () -> passage(phase, axis)));
        }
        if (passages.values().stream().anyMatch(StructureMeasurer::isUnresolved)) {
            remarks.add(
                    name
                            + ": the voxels do not resolve the necks that decide it; the number"
                            + " depends on them, and grains that touch in points have none");
        }
        return passages;
    }

    private static boolean isUnresolved(Passage passage) {
        return passage instanceof Passage.Through t
                && t.value().error() > UNRESOLVED * t.value().value();
    }

    private Passage passage(PhaseMask phase, Axis axis) {
        return switch (Tortuosity.of(phase, axis, workers, SolverOptions.standard())) {
            case Tortuosity.NotPercolating _ -> new Passage.Blocked();
            case Tortuosity.Conducting c ->
                    new Passage.Through(
                            new Measured(c.factor(), c.error()),
                            c.voxelFactor(),
                            c.iterations(),
                            c.imbalance());
        };
    }

    /// κ of the structure, and that of the bundle of capillaries a cell would put in its place.
    ///
    /// @param mean diameter of the bundle [m]
    private Creep creep(PoreWidths thickness, double mean, Passage through) {
        CreepConductance found =
                CreepConductance.of(
                        pores, thickness::row, Axis.X, workers, SolverOptions.standard());
        double flow = CreepFlow.prefactor(request.temperature());
        double prefactor = flow / voxel;
        Passage structure =
                switch (found) {
                    case CreepConductance.NotPercolating _ -> new Passage.Blocked();
                    case CreepConductance.Conducting c ->
                            new Passage.Through(
                                    new Measured(c.conductance(), c.error()).times(prefactor),
                                    c.voxelConductance() * prefactor,
                                    c.iterations(),
                                    c.imbalance());
                };
        Passage bundle =
                switch (through) {
                    case Passage.Blocked blocked -> blocked;
                    case Passage.Through t -> bundle(t, pores.fraction() / mean * flow);
                };
        return new Creep(structure, bundle, request.temperature());
    }

    /// The mean that a cell takes for d: mercury's where it was measured.
    private double mean(Optional<MercuryCurve> mercury, PoreWidths thickness) {
        return mercury.map(m -> m.widths().mean().value())
                .orElseGet(() -> thickness.map().correctedDistribution().mean() * voxel);
    }

    private Passage through(Map<Phase, Map<Axis, Passage>> tortuosity) {
        Passage known = tortuosity.getOrDefault(Phase.PORE, Map.of()).get(Axis.X);
        return known == null ? passage(pores, Axis.X) : known;
    }

    /// ε / (τ² d̄), with the error of τ².
    private static Passage.Through bundle(Passage.Through t, double conductance) {
        double factor = t.value().value();
        return new Passage.Through(
                new Measured(
                        conductance / factor, conductance / factor * t.value().error() / factor),
                conductance / t.voxels(),
                t.iterations(),
                t.imbalance());
    }

    private Optional<StructureResult.Network> network() {
        return switch (PoreNetwork.of(pores, workers)) {
            case Extraction.None none -> {
                remarks.add("there is no pore network: " + none.reason());
                yield Optional.empty();
            }
            case Extraction.Network n ->
                    Optional.of(
                            new StructureResult.Network(
                                    n.pores().size(),
                                    n.openings().size(),
                                    n.throats().size() + n.openings().size(),
                                    n.meanCoordination(),
                                    voxel
                                            * n.pores().stream()
                                                    .mapToDouble(Pore::diameter)
                                                    .average()
                                                    .orElse(Double.NaN),
                                    voxel
                                            * n.throats().stream()
                                                    .mapToDouble(Throat::diameter)
                                                    .average()
                                                    .orElse(Double.NaN)));
        };
    }

    private Representative representative() {
        Representativeness found = RepresentativeVolume.ofFraction(pores, workers);
        List<Blocks> blocks =
                found.levels().stream()
                        .map(level -> new Blocks(level.edge() * voxel, level.deviation()))
                        .toList();
        return switch (found) {
            case Representativeness.Found f ->
                    new Representative(
                            f.relativeError(),
                            f.edgeFor(ONE_PERCENT, (double) pores.extent().voxels()) * voxel,
                            blocks);
            case Representativeness.Undetermined u -> {
                remarks.add("how representative the image is, is not known: " + u.reason());
                yield new Representative(Double.NaN, Double.NaN, blocks);
            }
        };
    }

    private static Measured measured(Estimate estimate, double factor) {
        return new Measured(estimate.value(), estimate.error()).times(factor);
    }
}
