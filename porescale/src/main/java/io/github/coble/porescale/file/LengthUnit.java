package io.github.coble.porescale.file;

import java.util.Locale;
import java.util.OptionalDouble;

/// Units of length as imaging programs write them.
final class LengthUnit {
    private LengthUnit() {}

    /// Length of a unit [m]; empty for pixels and for what is not known.
    static OptionalDouble metres(String name) {
        return switch (name.strip().replace("\\u00B5", "u").toLowerCase(Locale.ROOT)) {
            case "m", "meter", "metre", "meters", "metres" -> OptionalDouble.of(1);
            case "cm", "centimeter", "centimetre" -> OptionalDouble.of(1e-2);
            case "mm", "millimeter", "millimetre", "millimeters", "millimetres" ->
                    OptionalDouble.of(1e-3);
            case "um",
                    "µm",
                    "μm",
                    "micron",
                    "microns",
                    "micrometer",
                    "micrometre",
                    "micrometers",
                    "micrometres" ->
                    OptionalDouble.of(1e-6);
            case "nm", "nanometer", "nanometre", "nanometers", "nanometres" ->
                    OptionalDouble.of(1e-9);
            case "in", "inch", "inches" -> OptionalDouble.of(0.0254);
            default -> OptionalDouble.empty();
        };
    }
}
