package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user says about a file beyond what the file says. Where both speak, the user is right.
///
/// @param shape numbers of voxels, for raw files
/// @param type type of the values, for raw files
/// @param voxelEdge length of a voxel's edge [m]
public record Hints(Optional<Extent> shape, Optional<ValueType> type, OptionalDouble voxelEdge) {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*(\\d{1,9})\\s*[xX,]\\s*(\\d{1,9})\\s*[xX,]\\s*(\\d{1,9})\\s*");

    /// Nothing is said.
    public static final Hints NONE =
            new Hints(Optional.empty(), Optional.empty(), OptionalDouble.empty());

    public Hints {
        if (voxelEdge.isPresent() && !positive(voxelEdge.getAsDouble())) {
            throw new IllegalArgumentException(
                    "voxel edge: " + voxelEdge.getAsDouble() + " m; it must be above 0");
        }
    }

    private static boolean positive(double edge) {
        return edge > 0 && edge < Double.POSITIVE_INFINITY;
    }

    /// The same with a shape.
    public Hints withShape(Extent extent) {
        return new Hints(Optional.of(extent), type, voxelEdge);
    }

    /// The same with a type.
    public Hints withType(ValueType of) {
        return new Hints(shape, Optional.of(of), voxelEdge);
    }

    /// The same with a voxel edge.
    ///
    /// @param edge [m]
    public Hints withVoxelEdge(double edge) {
        return new Hints(shape, type, OptionalDouble.of(edge));
    }

    /// Reads a shape such as `1000x512x512`, x first.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Extent parseShape(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "shape \""
                            + text
                            + "\" is not understood; write pages x rows x columns, for example"
                            + " 1000x512x512");
        }
        return new Extent(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }
}
