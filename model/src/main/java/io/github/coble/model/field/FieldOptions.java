package io.github.coble.model.field;

/// How finely a field is resolved, and which of all possible layers it is.
///
/// @param grid of columns
/// @param seed of the random fields
/// @param sideways whether lithium flows sideways in the layer; without, every column is alone
public record FieldOptions(FieldGrid grid, long seed, boolean sideways) {
    /// 256 × 256 columns on 50 µm × 50 µm, four intervals over the depth.
    public static final FieldOptions STANDARD =
            new FieldOptions(new FieldGrid(256, 50e-6, 4), 1, true);
}
