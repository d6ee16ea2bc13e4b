package io.github.coble.app.cli;

/// Input of a cell that runs in no time.
final class SmallCell {
    private SmallCell() {}

    /// The input.
    ///
    /// @param plated capacity, as in `1 mAh/cm2`
    static String yaml(String plated) {
        return """
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
          - plate at 0.5 mA/cm2 to %s
          - strip at 0.5 mA/cm2 to 1 V
        """
                .formatted(plated);
    }
}
