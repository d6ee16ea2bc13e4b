package io.github.coble.porescale.file;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a file stores its values: their kind and the order of their bytes.
///
/// @param order of no meaning for single bytes
public record ValueType(ValueKind kind, ByteOrder order) {
    private static final Map<String, ValueKind> NAMES =
            Map.ofEntries(
                    Map.entry("uint8", ValueKind.UINT8),
                    Map.entry("u1", ValueKind.UINT8),
                    Map.entry("bool", ValueKind.UINT8),
                    Map.entry("b1", ValueKind.UINT8),
                    Map.entry("int8", ValueKind.INT8),
                    Map.entry("i1", ValueKind.INT8),
                    Map.entry("uint16", ValueKind.UINT16),
                    Map.entry("u2", ValueKind.UINT16),
                    Map.entry("int16", ValueKind.INT16),
                    Map.entry("i2", ValueKind.INT16),
                    Map.entry("uint32", ValueKind.UINT32),
                    Map.entry("u4", ValueKind.UINT32),
                    Map.entry("int32", ValueKind.INT32),
                    Map.entry("i4", ValueKind.INT32),
                    Map.entry("uint64", ValueKind.UINT64),
                    Map.entry("u8", ValueKind.UINT64),
                    Map.entry("int64", ValueKind.INT64),
                    Map.entry("i8", ValueKind.INT64),
                    Map.entry("float32", ValueKind.FLOAT32),
                    Map.entry("f4", ValueKind.FLOAT32),
                    Map.entry("float64", ValueKind.FLOAT64),
                    Map.entry("f8", ValueKind.FLOAT64));

    /// Little-endian values of a kind.
    public static ValueType of(ValueKind kind) {
        return new ValueType(kind, ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads a name: `uint8`, `uint16`, `uint16be`, `float32le`, or as NumPy writes it, `<u2`.
    /// Little-endian unless the name says otherwise.
    ///
    /// @return empty if there is no such type
    public static Optional<ValueType> named(String name) {
        String rest = name.strip().toLowerCase(Locale.ROOT);
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        if (rest.endsWith("be")) {
            order = ByteOrder.BIG_ENDIAN;
            rest = rest.substring(0, rest.length() - 2);
        } else if (rest.endsWith("le")) {
            rest = rest.substring(0, rest.length() - 2);
        } else if (rest.startsWith(">")) {
            order = ByteOrder.BIG_ENDIAN;
            rest = rest.substring(1);
        } else if (rest.startsWith("<") || rest.startsWith("|") || rest.startsWith("=")) {
            rest = rest.substring(1);
        }
        ValueKind kind = NAMES.get(rest);
        return kind == null ? Optional.empty() : Optional.of(new ValueType(kind, order));
    }

    /// Reads a name as [#named] does.
    ///
    /// @throws IllegalArgumentException if there is no such type
    public static ValueType parse(String name) {
        return named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "type \""
                                        + name
                                        + "\" is not known; write uint8, uint16, uint16be,"
                                        + " int16, float32, float64 or the like"));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind.bytes() > 1 && order == ByteOrder.BIG_ENDIAN ? name + "be" : name;
    }
}
