package io.github.coble.porescale.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Numbers on a plane of square cells as a VTK image file (`.vti`): several arrays, appended, in
/// zlib blocks, as ParaView opens it. VTI has no units; names should state them.
///
/// @param x cells along VTK's X, which is fastest in the arrays
/// @param y cells along VTK's Y
/// @param spacing side of a cell
/// @param numbers of the whole plane; ParaView takes `TimeValue` for the time
/// @param arrays at least one, the active one first
public record VtiPlane(
        int x, int y, double spacing, Map<String, Double> numbers, List<Array> arrays) {
    /// @throws IllegalArgumentException if there is no array, one has another number of values than
    ///   the plane cells, or a name is not of letters, digits and underscores
    public VtiPlane {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        arrays = List.copyOf(arrays);
        if (arrays.isEmpty()) {
            throw new IllegalArgumentException("a plane needs at least one array");
        }
        for (Array array : arrays) {
            if (array.values.length != (long) x * y) {
                throw new IllegalArgumentException(
                        array.name
                                + " has "
                                + array.values.length
                                + " values for "
                                + x
                                + " x "
                                + y
                                + " cells");
            }
        }
        Stream.concat(numbers.keySet().stream(), arrays.stream().map(Array::name))
                .filter(name -> !name.matches("\\w+"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "\"" + name + "\" is not of letters, digits and underscores");
                });
    }

    /// Values of the cells; taken as they are, not copied.
    ///
    /// @param name with the unit
    /// @param values cell (x, y) at `y * width + x`
    /// @param unit what 1 of the file is in the values: 1e-6 writes metres as micrometres
    public record Array(String name, float[] values, double unit) {}

    /// Writes the file; it appears when it is complete.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written, or the thread is interrupted
    public void write(Path path) {
        Staged.write(
                path,
                to -> {
                    List<String> names = arrays.stream().map(Array::name).toList();
                    VtiOutput output =
                            VtiOutput.begin(
                                    to, new int[] {x, y, 0}, spacing, numbers, "Float32", names);
                    ByteBuffer row =
                            ByteBuffer.allocate(Math.multiplyExact(x, Float.BYTES))
                                    .order(ByteOrder.LITTLE_ENDIAN);
                    for (Array array : arrays) {
                        try (VtiBlocks blocks = output.next((long) y * row.capacity())) {
                            for (int j = 0; j < y; j++) {
                                row.clear();
                                for (int i = 0; i < x; i++) {
                                    row.putFloat((float) (array.values[j * x + i] / array.unit));
                                }
                                blocks.write(row.array(), row.capacity());
                            }
                            blocks.finish();
                        }
                    }
                    output.end();
                });
    }
}
