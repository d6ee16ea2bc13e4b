package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.VoxelImage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NRRD files, attached (`.nrrd`) or with a header of their own (`.nhdr`), raw or gzip. NRRD counts
/// axes from the fastest; its last axis is our x.
///
/// Format: <https://teem.sourceforge.net/nrrd/format.html>, versions 1 to 5.
final class NrrdReader {
    private static final int LONGEST_HEADER = 1 << 16;

    private static final Pattern VECTOR = Pattern.compile("\\(([^()]*)\\)|none");

    private static final Map<String, ValueKind> KINDS = kinds();

    private final Path path;
    private final FileBytes header;
    private final Map<String, String> fields = new HashMap<>();
    private int headerLength;

    private NrrdReader(Path path, FileBytes header) {
        this.path = path;
        this.header = header;
    }

    private static Map<String, ValueKind> kinds() {
        Map<String, ValueKind> kinds = new HashMap<>();
        put(kinds, ValueKind.INT8, "signed char", "int8", "int8_t");
        put(kinds, ValueKind.UINT8, "uchar", "unsigned char", "uint8", "uint8_t");
        put(kinds, ValueKind.INT16, "short", "short int", "signed short", "signed short int");
        put(kinds, ValueKind.INT16, "int16", "int16_t");
        put(kinds, ValueKind.UINT16, "ushort", "unsigned short", "unsigned short int");
        put(kinds, ValueKind.UINT16, "uint16", "uint16_t");
        put(kinds, ValueKind.INT32, "int", "signed int", "int32", "int32_t");
        put(kinds, ValueKind.UINT32, "uint", "unsigned int", "uint32", "uint32_t");
        put(kinds, ValueKind.INT64, "longlong", "long long", "long long int");
        put(kinds, ValueKind.INT64, "signed long long", "signed long long int");
        put(kinds, ValueKind.INT64, "int64", "int64_t");
        put(kinds, ValueKind.UINT64, "ulonglong", "unsigned long long");
        put(kinds, ValueKind.UINT64, "unsigned long long int", "uint64", "uint64_t");
        put(kinds, ValueKind.FLOAT32, "float");
        put(kinds, ValueKind.FLOAT64, "double");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, ValueKind> kinds, ValueKind kind, String... names) {
        for (String name : names) {
            kinds.put(name, kind);
        }
    }

    static VoxelImage open(Path path, Hints hints) {
        FileBytes header = FileBytes.open(path);
        try {
            return new NrrdReader(path, header).image(hints);
        } catch (RuntimeException e) {
            header.close();
            throw e;
        }
    }

    private VoxelImage image(Hints hints) {
        readHeader();
        Extent extent = extent();
        ValueType type = type();
        OptionalDouble edge = spacing(hints);
        String encoding = field("encoding").toLowerCase(Locale.ROOT);
        if (fields.containsKey("data file") || fields.containsKey("datafile")) {
            String name = fields.getOrDefault("data file", fields.getOrDefault("datafile", ""));
            if (name.startsWith("LIST") || name.contains("%")) {
                throw fault("its values are in several files", "write them into one");
            }
            header.close();
            FileBytes data = FileBytes.open(Beside.file(path, name));
            try {
                return image(data, 0, extent, type, edge, encoding);
            } catch (RuntimeException e) {
                data.close();
                throw e;
            }
        }
        return image(header, headerLength, extent, type, edge, encoding);
    }

    private VoxelImage image(
            FileBytes data,
            long offset,
            Extent extent,
            ValueType type,
            OptionalDouble edge,
            String encoding) {
        long length;
        try {
            length = Math.multiplyExact(extent.voxels(), type.kind().bytes());
        } catch (ArithmeticException _) {
            throw fault("sizes of " + extent + " are beyond any file", "check them");
        }
        if (!fields.getOrDefault("line skip", fields.getOrDefault("lineskip", "0")).equals("0")) {
            throw fault("it skips lines of its data", "write it without \"line skip\"");
        }
        long skip = skip(fields.getOrDefault("byte skip", fields.getOrDefault("byteskip", "0")));
        return switch (encoding) {
            case "raw" -> {
                long start = skip < 0 ? data.size() - length : offset + skip;
                yield new ContiguousImage(raw(data, offset, start, length), extent, type, edge);
            }
            case "gzip", "gz" -> {
                if (skip != 0) {
                    throw fault("it skips bytes of packed data", "write it without \"byte skip\"");
                }
                if (!Packing.DEFLATE.canHold(data.size() - offset, length)) {
                    throw data.fault(
                            (data.size() - offset)
                                    + " packed bytes cannot hold "
                                    + length
                                    + " bytes of values",
                            "header",
                            "the file may be cut off or its header wrong");
                }
                yield new ContiguousImage(new GzipBytes(data, offset, length), extent, type, edge);
            }
            default -> throw fault("encoding " + encoding + " is not read", "use raw or gzip");
        };
    }

    private static FileBytes raw(FileBytes data, long offset, long start, long length) {
        if (start < offset || data.size() - start != length) {
            throw data.fault(
                    "the header announces "
                            + length
                            + " bytes of values, there are "
                            + (data.size() - Math.clamp(start, 0, data.size())),
                    "offset " + start,
                    "the file may be cut off or its header wrong");
        }
        return data.from(start);
    }

    private long skip(String text) {
        try {
            long skip = Long.parseLong(text);
            if (skip >= -1 && skip <= header.size() + Integer.MAX_VALUE) {
                return skip;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw fault("byte skip: " + text + " is no number of bytes", "");
    }

    /// Reads the lines up to the empty one.
    private void readHeader() {
        byte[] bytes = new byte[(int) Math.min(LONGEST_HEADER, header.size())];
        header.readAt(0, bytes, 0, bytes.length);
        int at = 0;
        boolean first = true;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
            at = Math.min(end + 1, bytes.length);
            if (line.isEmpty()) {
                headerLength = at;
                return;
            }
            if (!first && !line.startsWith("#")) {
                readField(line);
            }
            first = false;
        }
        if (bytes.length < header.size()) {
            throw fault("its header does not end", "");
        }
        headerLength = bytes.length;
    }

    private void readField(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw fault("its header has a line without meaning: " + brief(line), "");
        }
        if (!line.startsWith(":=", colon)) {
            fields.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw fault("its header has no \"" + name + "\"", "");
        }
        return value;
    }

    private Extent extent() {
        String[] sizes = field("sizes").split("\\s+", -1);
        if (!field("dimension").equals(Integer.toString(sizes.length))
                || sizes.length < 2
                || sizes.length > 3) {
            throw fault(
                    "it has dimension "
                            + brief(field("dimension"))
                            + " and sizes "
                            + brief(field("sizes")),
                    "save one value a voxel in three dimensions");
        }
        try {
            int z = Integer.parseInt(sizes[0]);
            int y = Integer.parseInt(sizes[1]);
            int x = sizes.length == 3 ? Integer.parseInt(sizes[2]) : 1;
            if (x > 0 && y > 0 && z > 0) {
                return new Extent(x, y, z);
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw fault("sizes of " + brief(field("sizes")) + " make no sense", "");
    }

    private ValueType type() {
        ValueKind kind = KINDS.get(field("type").toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw fault("type " + brief(field("type")) + " is not read", "use uint8 or uint16");
        }
        if (kind.bytes() == 1) {
            return ValueType.of(kind);
        }
        return new ValueType(
                kind,
                switch (field("endian").toLowerCase(Locale.ROOT)) {
                    case "little" -> ByteOrder.LITTLE_ENDIAN;
                    case "big" -> ByteOrder.BIG_ENDIAN;
                    default -> throw fault("endian is " + brief(field("endian")), "");
                });
    }

    /// The edge from `spacings` or from the lengths of the `space directions`.
    private OptionalDouble spacing(Hints hints) {
        double[] lengths = {Double.NaN, Double.NaN, Double.NaN};
        int found = 0;
        if (fields.containsKey("space directions")) {
            Matcher matcher = VECTOR.matcher(field("space directions"));
            while (found < 3 && matcher.find()) {
                lengths[found++] = matcher.group(1) == null ? Double.NaN : norm(matcher.group(1));
            }
        } else if (fields.containsKey("spacings")) {
            for (String number : field("spacings").split("\\s+", -1)) {
                if (found < 3) {
                    lengths[found++] = number(number);
                }
            }
        }
        boolean flat = found == 2;
        if (found < 2 || Double.isNaN(lengths[0] + lengths[1] + (flat ? 0 : lengths[2]))) {
            return hints.voxelEdge();
        }
        double pages = flat ? lengths[1] : lengths[2];
        return new Spacing(pages, lengths[1], lengths[0], unit()).edge(hints, header);
    }

    private OptionalDouble unit() {
        String units = fields.getOrDefault("space units", fields.getOrDefault("units", ""));
        Matcher first = Pattern.compile("\"([^\"]*)\"").matcher(units);
        return first.find() ? LengthUnit.metres(first.group(1)) : OptionalDouble.empty();
    }

    private double norm(String vector) {
        double sum = 0;
        for (String component : vector.split(",", -1)) {
            double c = number(component.strip());
            sum += c * c;
        }
        return Math.sqrt(sum);
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw fault("\"" + brief(text) + "\" is no number", "");
        }
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private InvalidImageException fault(String fault, String advice) {
        return header.fault(fault, "header", advice);
    }
}
