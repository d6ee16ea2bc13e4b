package io.github.coble.study.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Input of a cell whose lithium goes through a layer of fine pores to the collector, and of one
/// with coarse pores where it stays at the electrolyte.
public final class SmallCell {
    private static final String CELL =
            """
            name: a cell
            electrolyte: {material: Li3PS4, thickness: 700 um}
            interlayer:
              scaffold: hard-carbon-spheres
              particle diameter: 75 nm
              mean pore diameter: 30.9 nm
              thickness: 5 um
            current collector: SUS316
            contact formation pressure: 380 MPa
            conditions: {temperature: 60 degC, stack pressure: 5 MPa}
            protocol:
              - plate at 0.5 mA/cm2 to 1 mAh/cm2
              - strip at 0.5 mA/cm2 to 1 V
            """;

    private SmallCell() {}

    /// With fine pores.
    ///
    /// @param plated capacity, as in `1 mAh/cm2`
    /// @param stripped what ends the stripping, as in `1 V`
    public static String fine(String plated, String stripped) {
        return CELL.replace("1 mAh/cm2", plated).replace("to 1 V", "to " + stripped);
    }

    /// Writes `fine.yaml` and `coarse.yaml`.
    ///
    /// @param plated capacity, as in `1 mAh/cm2`
    public static void writeBoth(Path folder, String plated) throws IOException {
        String fine = fine(plated, "1 V");
        Files.writeString(folder.resolve("fine.yaml"), fine);
        Files.writeString(
                folder.resolve("coarse.yaml"),
                fine.replace("75 nm", "1 um").replace("30.9 nm", "433 nm"));
    }
}
