package io.github.coble.study.figure.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseMask;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.Ink;
import io.github.coble.study.figure.Raster;
import io.github.coble.study.figure.Recording;
import io.github.coble.study.figure.render.Camera;
import io.github.coble.study.figure.render.ColourMap;
import io.github.coble.study.figure.render.Spheres;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructureFiguresTest {
    private static final double NM = 1e-9;

    /// Two digits after the point in the document, and boxes of text that are estimates.
    private static final double ROUNDING = 0.02;

    private static final double EDGE = 0.5;

    private static final Extent LAYER = new Extent(20, 48, 60);

    private static PhaseMask sponge(Extent extent) {
        return PhaseMask.of(
                extent, (i, j, k) -> Math.sin(0.4 * i) + Math.sin(0.5 * j) + Math.sin(0.3 * k) > 0);
    }

    private static SizeDistribution sizes(String name, double middle, double resolution) {
        int n = 40;
        double[] d = new double[n];
        double[] share = new double[n];
        for (int k = 0; k < n; k++) {
            d[k] = middle * Math.pow(10, 1.5 * (k - 20) / n);
            share[k] = k / (n - 1.0);
        }
        return new SizeDistribution(name, d, share, resolution);
    }

    private static IntrusionFigure intrusion() {
        double[] p = {1e6, 3e6, 1e7, 3e7, 1e8};
        double[] down = {1e8, 3e7, 1e7, 3e6, 1e6};
        return new IntrusionFigure(
                List.of(
                        new IntrusionCurve(
                                "intrusion", p, new double[] {0, 0.1, 0.6, 0.95, 1}, false),
                        new IntrusionCurve(
                                "withdrawal", down, new double[] {1, 1, 0.9, 0.6, 0.4}, true)),
                1.247);
    }

    private static CorrelationFigure correlation() {
        double[] r = new double[60];
        double[] s2 = new double[60];
        for (int k = 0; k < r.length; k++) {
            r[k] = k * NM;
            s2[k] = 0.16 + 0.24 * Math.exp(-k / 8.0);
        }
        return new CorrelationFigure(r, s2, 0.4, 4 * 0.24 / (8 * NM));
    }

    /// Exponential chords along x, of one length along y, and some along z.
    private static ChordFigure chords() {
        double[] random = new double[200];
        double[] same = new double[200];
        double[] few = new double[200];
        for (int n = 1; n < random.length; n++) {
            random[n] = Math.exp(-n / 10.0) * Math.expm1(0.1);
        }
        same[12] = 1;
        few[3] = 0.5;
        few[90] = 0.5;
        return new ChordFigure(
                5 * NM,
                List.of(
                        new ChordFigure.Line("along x", random, 50 * NM),
                        new ChordFigure.Line("along y", same, 60 * NM),
                        new ChordFigure.Line("along z", few, 40 * NM)));
    }

    private static ProfileFigure profile() {
        double[] x = new double[50];
        double[] e = new double[50];
        double[] s = new double[50];
        for (int k = 0; k < x.length; k++) {
            x[k] = (k + 0.5) * 100 * NM;
            e[k] = 0.4 + 0.03 * Math.sin(k);
            s[k] = 0.01;
        }
        return new ProfileFigure(x, e, s, 0.4, 0.003);
    }

    private static PackingView packing() {
        Spheres two =
                new Spheres(
                        new double[] {4, 8},
                        new double[] {5, 9},
                        new double[] {6, 3},
                        new double[] {3, 2},
                        new byte[] {0, 1});
        try (Workers workers = Workers.of(1)) {
            return PackingView.of(
                    two,
                    Camera.Box.of(10, 12, 14),
                    50 * NM,
                    List.of(
                            new PackingView.Kind("active", Ink.GREY),
                            new PackingView.Kind("binder", Ink.ORANGE)),
                    workers);
        }
    }

    private static PoreSpaceView poreSpace(int threads) {
        try (Workers workers = Workers.of(threads)) {
            return PoreSpaceView.of(sponge(LAYER), (i, _, _) -> i, 20, 40 * NM, workers);
        }
    }

    private static final List<Figure> FIGURES = drawn();

    static Stream<Figure> figures() {
        return FIGURES.stream();
    }

    private static List<Figure> drawn() {
        PhaseMask pores = sponge(LAYER);
        return List.of(
                SliceFigure.ofPores(pores, 30 * NM),
                SliceFigure.ofPores(sponge(new Extent(700, 20, 30)), 30 * NM),
                SliceFigure.pages(
                        LAYER, (i, j, k) -> SliceFigure.grey(i + j + k, 0, 128), 1e-6, List.of()),
                ThicknessSliceFigure.middle(pores, (i, _, _) -> i, 20, 3 * NM),
                new ThicknessSliceFigure(pores, (_, _, k) -> k, 60, 1e-6, new Cut(Axis.X, 3)),
                packing(),
                poreSpace(1),
                new PoreSizeFigure(
                        List.of(sizes("local thickness", 60 * NM, 10 * NM)), Optional.empty()),
                new PoreSizeFigure(
                        List.of(
                                sizes("local thickness", 60 * NM, 10 * NM),
                                sizes("intrusion", 40 * NM, 10 * NM)),
                        Optional.of(sizes("a name that is longer than the legend is", 5e-6, 0))),
                intrusion(),
                profile(),
                correlation(),
                chords());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everythingIsOnTheCanvasAndLegible(Figure figure) {
        Recording drawn = Recording.of(figure);
        for (double[] p : drawn.points) {
            assertThat(p[0]).isBetween(-EDGE, figure.width() + EDGE);
            assertThat(p[1]).isBetween(-EDGE, figure.height() + EDGE);
        }
        for (Recording.Label l : drawn.labels) {
            assertThat(l.left()).as(l.text()).isGreaterThanOrEqualTo(-EDGE);
            assertThat(l.right()).as(l.text()).isLessThanOrEqualTo(figure.width() + EDGE);
            assertThat(l.top()).as(l.text()).isGreaterThanOrEqualTo(-EDGE);
            assertThat(l.bottom()).as(l.text()).isLessThanOrEqualTo(figure.height() + EDGE);
        }
        assertThat(drawn.overlaps()).as("texts over each other").isEmpty();
        assertThat(drawn.labels).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void allNumbersInTheDocumentAreNumbers(Figure figure) {
        String svg = figure.svg();
        // Pictures as text may spell anything.
        String numbers = svg.replaceAll("base64,[^\"]*", "");
        assertThat(numbers).doesNotContain("NaN", "Infinity").contains("<text");
        assertThat(svg.length()).isLessThan(900_000);
        assertThat(figure.caption()).endsWith(".");
        assertThat(figure.name()).matches("[a-z-]+");
    }

    @Test
    void scaleBarsAreRoundAndAsLongAsTheySay() {
        assertThat(ScaleBar.upTo(410 * NM)).isEqualTo(new ScaleBar(200 * NM, "200 nm"));
        assertThat(ScaleBar.upTo(1e-6).text()).isEqualTo("1 µm");
        assertThat(ScaleBar.upTo(7.3e-5).text()).isEqualTo("50 µm");
        assertThat(ScaleBar.upTo(2e-3).text()).isEqualTo("2 mm");
        assertThat(ScaleBar.upTo(0.3 * NM).text()).isEqualTo("0.2 nm");
        Recording canvas = new Recording();
        ScaleBar.upTo(410 * NM).draw(canvas, 10, 90, 1e9 / 4);
        Recording.Area bar = canvas.areas.getLast();
        assertThat(bar.x()[1] - bar.x()[0]).isCloseTo(50, within(ROUNDING));
    }

    @Test
    void theScaleBarOfASliceFitsItsVoxels() {
        Extent extent = Extent.cube(50);
        SliceFigure figure = SliceFigure.ofPores(sponge(extent), 10 * NM);
        Recording drawn = Recording.of(figure);
        assertThat(drawn.texts()).contains("100 nm", "z = 255 nm");
        // Three planes of 50 voxels share a figure 720 wide: 584 of it are planes.
        double perVoxel = 584.0 / 150;
        assertThat(drawn.areas.stream().map(a -> a.x()[1] - a.x()[0]))
                .anyMatch(w -> Math.abs(w - 10 * perVoxel) < ROUNDING);
    }

    @Test
    void theScaleBarInSpaceEndsWhereItsLengthEnds() {
        PackingView view = packing();
        Recording drawn = Recording.of(view);
        assertThat(drawn.texts()).contains("100 nm");
        Camera camera =
                Camera.of(
                        Camera.Box.of(10, 12, 14).grown(0.7 * 3),
                        Camera.View.THREE_QUARTER,
                        view.raster().width());
        double scale = 540.0 / camera.width();
        double z = 14 + 0.03 * 12;
        double[] a = camera.project(0, 10, z);
        double[] b = camera.project(0, 12, z);
        double length = Math.hypot(a[0] - b[0], a[1] - b[1]) * scale;
        assertThat(
                        drawn.lines("").stream()
                                .map(l -> Math.hypot(l[0][1] - l[0][0], l[1][1] - l[1][0])))
                .anyMatch(l -> Math.abs(l - length) < ROUNDING);
    }

    @Test
    void aCutShowsItsVoxels() {
        Extent extent = new Extent(3, 4, 5);
        VoxelColour colour = (i, j, k) -> i << 16 | j << 8 | k;
        Raster across = new Cut(Axis.Z, 2).raster(extent, colour);
        assertThat(across.width()).isEqualTo(4);
        assertThat(across.height()).isEqualTo(3);
        // x upwards: the first page is the lowest row.
        assertThat(across.rgb(1, 2)).isEqualTo(0x000102);
        assertThat(across.rgb(3, 0)).isEqualTo(0x020302);
        Raster along = new Cut(Axis.X, 1).raster(extent, colour);
        assertThat(along.rgb(2, 4)).isEqualTo(0x010200);
        Raster side = new Cut(Axis.Y, 3).raster(extent, colour);
        assertThat(side.rgb(4, 0)).isEqualTo(0x020304);
        Raster mean = new Cut(Axis.X, 0).raster(new Extent(1, 1300, 2), (_, j, _) -> j % 3);
        assertThat(mean.width()).isEqualTo(434);
        assertThat(mean.rgb(7, 0)).isEqualTo(1);
    }

    @Test
    void theColourBarEndsAsTheMapDoes() {
        Recording canvas = new Recording();
        new ColourBar(io.github.coble.study.figure.Axis.exact("d (nm)", 0, 100))
                .draw(canvas, 10, 20, 300);
        Raster steps = canvas.images.getFirst();
        assertThat(steps.rgb(0, 0)).isEqualTo(ColourMap.rgb(1));
        assertThat(steps.rgb(0, steps.height() - 1)).isEqualTo(ColourMap.rgb(0));
        assertThat(canvas.texts()).contains("0", "100", "d (nm)");
    }

    @Test
    void slicesColourThePoresByTheirThickness() {
        PhaseMask pores = PhaseMask.of(Extent.cube(9), (_, j, _) -> j > 2);
        Recording drawn =
                Recording.of(
                        ThicknessSliceFigure.middle(
                                pores, (i, j, _) -> i == 0 && j == 8 ? Float.NaN : j, 8, NM));
        Raster plane = drawn.images.getFirst();
        assertThat(plane.rgb(0, 0)).isEqualTo(0xD9DBDE);
        assertThat(plane.rgb(8, 0)).isEqualTo(ColourMap.rgb(1));
        assertThat(plane.rgb(4, 0)).isEqualTo(ColourMap.rgb(0.5));
        assertThat(plane.rgb(8, 8)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPictureDoesNotDependOnThreads() {
        assertThat(poreSpace(2).raster()).isEqualTo(poreSpace(1).raster());
        assertThat(PoreSpaceView.bytes(Extent.cube(256)))
                .isGreaterThan(PhaseMask.bytes(Extent.cube(256)));
        assertThat(PackingView.bytes(1000, Camera.Box.of(1, 1, 1))).isPositive();
    }

    @Test
    void theMedianHalvesTheVolume() {
        SizeDistribution s = sizes("any", 60 * NM, 0);
        assertThat(s.upTo(s.median())).isCloseTo(0.5, within(1e-12)); // round-off
        assertThat(s.upTo(1 * NM)).isZero();
        assertThat(s.upTo(1)).isEqualTo(1);
        SizeDistribution step =
                new SizeDistribution(
                        "step", new double[] {NM, 2 * NM, 3 * NM}, new double[] {0, 0, 1}, NM);
        assertThat(step.median()).isBetween(2 * NM, 3 * NM);
    }

    @Test
    void volumeIsKeptWhenSizesAreSpread() {
        double[] edges = new double[81];
        for (int k = 0; k < edges.length; k++) {
            edges[k] = NM * Math.pow(10, k / 20.0);
        }
        for (double resolution : new double[] {0, 10 * NM}) {
            double[] density = sizes("any", 60 * NM, resolution).density(edges);
            double volume = 0;
            for (double d : density) {
                volume += d / 20;
            }
            assertThat(volume).isCloseTo(1, within(1e-9)); // round-off
        }
    }

    @Test
    void intrusionMarksTheDiametersOfItsPressures() {
        IntrusionFigure figure = intrusion();
        Recording drawn = Recording.of(figure);
        double[][] line = drawn.lines("intrusion").getFirst();
        // 1 MPa to 100 MPa on an axis of two decades.
        assertThat(line[0][2]).isCloseTo(84 + 450 / 2.0, within(ROUNDING));
        Recording.Label nm100 =
                drawn.labels.stream()
                        .filter(l -> l.text().equals("100") && l.top() < 62)
                        .findFirst()
                        .orElseThrow();
        // 100 nm fill at 12.47 MPa.
        double at = 84 + 450 * Math.log10(12.47) / 2;
        assertThat(0.5 * (nm100.left() + nm100.right())).isCloseTo(at, within(ROUNDING));
    }

    @Test
    void theSlopeOfTheCorrelationIsTheSurface() {
        Recording drawn = Recording.of(correlation());
        double[][] curve = drawn.lines("S2").getFirst();
        double start = (curve[1][1] - curve[1][0]) / (curve[0][1] - curve[0][0]);
        assertThat(drawn.lines("").stream().map(l -> (l[1][1] - l[1][0]) / (l[0][1] - l[0][0])))
                .anyMatch(slope -> slope > start && slope < 1.1 * start);
    }

    @Test
    void exponentialChordsLieAlongTheirReference() {
        Recording drawn =
                Recording.of(new ChordFigure(5 * NM, List.of(chords().lines().getFirst())));
        double[][] line = drawn.lines("along x").getFirst();
        int last = line[0].length - 1;
        double slope = (line[1][last] - line[1][0]) / (line[0][last] - line[0][0]);
        assertThat(drawn.lines("").stream().map(l -> (l[1][1] - l[1][0]) / (l[0][1] - l[0][0])))
                .anyMatch(reference -> Math.abs(reference / slope - 1) < 1e-6);
    }

    @Test
    void chordsOfOneLengthArePeaks() {
        double[][] line = Recording.of(chords()).lines("along y").getFirst();
        assertThat(line[0]).hasSize(1);
    }

    @Test
    void theProfileRunsThroughItsPages() {
        Recording drawn = Recording.of(profile());
        double[][] line = drawn.lines("porosity of a page").getFirst();
        assertThat(line[0]).hasSize(50);
        assertThat(drawn.texts()).contains("depth from the electrolyte (µm)", "mean");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatThrownBy(() -> SliceFigure.ofPores(sponge(LAYER), 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() ->
                        ThicknessSliceFigure.middle(sponge(LAYER), (_, _, _) -> 1, Double.NaN, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new PoreSizeFigure(List.of(), Optional.empty()))
                .hasMessageContaining("0 distributions");
        assertThatThrownBy(() -> new IntrusionFigure(List.of(), 1))
                .hasMessageContaining("0 curves");
        assertThatThrownBy(() -> new IntrusionCurve("x", new double[] {1, 0}, new double[2], false))
                .hasMessageContaining("at 0.0 Pa");
        assertThatThrownBy(() -> new SizeDistribution("x", new double[] {2, 1}, new double[2], 0))
                .hasMessageContaining("rise");
        assertThatThrownBy(() -> sizes("x", NM, -1)).hasMessageContaining("resolution");
        assertThatThrownBy(
                        () -> new ProfileFigure(new double[3], new double[2], new double[3], 0, 0))
                .hasMessageContaining("2 porosities");
        assertThatThrownBy(() -> new CorrelationFigure(new double[3], new double[2], 0, 0))
                .hasMessageContaining("2 probabilities");
        assertThatThrownBy(() -> new ChordFigure(NM, List.of()))
                .hasMessageContaining("0 directions");
    }
}
