package io.github.coble.study.figure.micrograph;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.Raster;
import java.util.List;

/// The deposit from above, the collector removed.
public final class TopView {
    /// Pixels in a row unless somebody wants others.
    public static final int PIXELS = 900;

    private static final String CAPTION =
            "Top view with the current collector removed, computed: brightness rises with the tilt"
                    + " of the surface and at edges and falls in hollows, as in a secondary-electron"
                    + " image. The grain of the carbon layer is texture, as coarse as its pores are.";

    private TopView() {}

    /// The view.
    ///
    /// @param pixels in a row and rows
    public static Micrograph of(Specimen specimen, int pixels, Tint tint, Workers workers) {
        return new Micrograph(
                "top-view",
                CAPTION,
                List.of(view(Surface.of(specimen, pixels, workers), tint)),
                Strip.of(specimen, ""),
                tint);
    }

    static Micrograph.View view(Surface surface, Tint tint) {
        Relief relief = surface.relief();
        int n = relief.pixels();
        Raster raster = Raster.of(n, n, (x, y) -> surface.rgb(y * n + x, 1, tint));
        return new Micrograph.View(raster, List.of(), List.of(Matter.CARBON, Matter.LITHIUM));
    }
}
