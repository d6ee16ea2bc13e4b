package io.github.coble.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.Face;
import io.github.coble.study.structure.MeasureRequest.Measure;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed after the commands of the pore scale.
class RequestsTest {
    @Test
    void whatIsAskedForIsRead() {
        MeasureRequest request =
                MeasureRequest.read(
                        Optional.of("porosity, sizes,TORTUOSITY"),
                        "zx",
                        "x0,y1",
                        "0.48 N/m",
                        "140°",
                        "25 degC",
                        Optional.of(1));
        assertThat(request.measures()).containsExactlyInAnyOrder(Measure.SIZES, Measure.TORTUOSITY);
        assertThat(request.axes()).containsExactlyInAnyOrder(Axis.X, Axis.Z);
        assertThat(request.inlets()).containsExactlyInAnyOrder(Face.X_LOW, Face.Y_HIGH);
        assertThat(request.temperature()).isEqualTo(298.15);
        assertThat(Math.toDegrees(request.contactAngle())).isEqualTo(140);
    }

    @ParameterizedTest
    @CsvSource({
        "tortuosty, xyz, all, 130, did you mean",
        "sizes, xw, all, 130, axes are x",
        "sizes, x, up, 130, faces are x0",
        "sizes, x, all, 60, does not wet",
        "sizes, x, all, steep, does not wet"
    })
    void whatCannotBeIsRefused(
            String only, String axes, String faces, String angle, String message) {
        assertThatThrownBy(() ->
                        MeasureRequest.read(
                                Optional.of(only),
                                axes,
                                faces,
                                "0.485 N/m",
                                angle,
                                "60 degC",
                                Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void cropsAreRanges() {
        ImageRequest request = image("1:3,:,2:", "otsu");
        assertThat(request.crop().orElseThrow().extent(new Extent(9, 8, 7)))
                .isEqualTo(new Extent(2, 8, 5));
        assertThat(request.segmentation()).contains(new Division.Otsu(1));
        assertThatThrownBy(() -> image("3:1,:,:", "otsu")).hasMessageContaining("empty");
        assertThatThrownBy(() -> image("1:2", "otsu")).hasMessageContaining("three ranges");
        assertThatThrownBy(() -> image(":,:,:", "140,60")).hasMessageContaining("ascending");
        assertThat(image(":,:,:", "multi-otsu:3").segmentation()).contains(new Division.Otsu(3));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWould() {
        MemoryPlan plan = MemoryPlan.of(Extent.cube(1000), 0.4, everything(), 4_000_000_000L);
        assertThat(plan.peak()).isGreaterThan(4_000_000_000L);
        assertThatThrownBy(plan::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tortuosity")
                .hasMessageContaining("--only porosity")
                .hasMessageContaining("--coarsen 3")
                .hasMessageContaining("-Xmx");
        MemoryPlan small = MemoryPlan.of(Extent.cube(64), 0.4, everything(), 4_000_000_000L);
        small.check();
        assertThat(small.text()).contains("tortuosity").contains("available");
    }

    private static MeasureRequest everything() {
        return MeasureRequest.read(
                Optional.empty(), "xyz", "all", "0.485 N/m", "130", "60 degC", Optional.empty());
    }

    private static ImageRequest image(String crop, String segment) {
        return ImageRequest.read(
                Path.of("a.tif"),
                Optional.of("5nm"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(segment),
                false,
                0,
                Optional.of(crop),
                1);
    }
}
