package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.PhaseValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a JSON file says about the raw file beside it: `{"dtype": "uint8", "order": "C", "shape":
/// [128, 128, 128], "voxel_edge_m": 2e-7, "void": 1}`. Other entries are left alone.
///
/// @param file name of the raw file, if stated
/// @param xSlowest whether the first number of the shape is the slowest axis (order C) or the
///   fastest (order F)
/// @param voxelEdge [m]
/// @param pores values that are void
record Sidecar(
        Path path,
        Optional<String> file,
        Optional<Extent> shape,
        Optional<ValueType> type,
        boolean xSlowest,
        OptionalDouble voxelEdge,
        Optional<PhaseValues> pores) {
    private static final int LONGEST = 1 << 20;

    /// The sidecar of a raw file: FILE.raw.json or FILE.json.
    static Optional<Sidecar> beside(Path raw) {
        String name = String.valueOf(raw.getFileName());
        int dot = name.lastIndexOf('.');
        Path whole = raw.resolveSibling(name + ".json");
        Path stem = raw.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
        if (Files.isRegularFile(whole)) {
            return Optional.of(read(whole));
        }
        return Files.isRegularFile(stem) ? Optional.of(read(stem)) : Optional.empty();
    }

    static Sidecar read(Path path) {
        try (FileBytes file = FileBytes.open(path)) {
            if (file.size() > LONGEST) {
                throw file.fault("is too long to describe an image", "", "check the name");
            }
            byte[] bytes = new byte[(int) file.size()];
            file.read(bytes, bytes.length);
            return parse(path, file, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static Sidecar parse(Path path, FileBytes file, String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw file.fault("is no JSON: " + e.getOriginalMessage(), "", "correct it");
        }
        if (!root.isObject()) {
            throw file.fault("is no JSON object", "", "write {\"dtype\": …, \"shape\": …}");
        }
        JsonNode name = root.path("file");
        return new Sidecar(
                path,
                name.isString() ? Optional.of(name.asString()) : Optional.empty(),
                shape(file, root.path("shape")),
                type(file, root.path("dtype")),
                xSlowest(file, root.path("order")),
                edge(file, root.path("voxel_edge_m")),
                pores(file, root.path("void")));
    }

    private static Optional<Extent> shape(FileBytes file, JsonNode shape) {
        if (shape.isMissingNode()) {
            return Optional.empty();
        }
        if (shape.isArray() && shape.size() == 3) {
            int[] sizes = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                JsonNode size = shape.get(axis);
                sizes[axis] = size.isIntegralNumber() && size.canConvertToInt() ? size.asInt() : 0;
            }
            if (sizes[0] > 0 && sizes[1] > 0 && sizes[2] > 0) {
                return Optional.of(new Extent(sizes[0], sizes[1], sizes[2]));
            }
        }
        throw file.fault(
                "\"shape\" is " + brief(shape), "", "write three whole numbers above 0, x first");
    }

    private static Optional<ValueType> type(FileBytes file, JsonNode dtype) {
        if (dtype.isMissingNode()) {
            return Optional.empty();
        }
        Optional<ValueType> type =
                dtype.isString() ? ValueType.named(dtype.asString()) : Optional.empty();
        if (type.isEmpty()) {
            throw file.fault(
                    "\"dtype\" is " + brief(dtype), "", "write uint8, uint16, float32 or the like");
        }
        return type;
    }

    private static boolean xSlowest(FileBytes file, JsonNode order) {
        String text = order.isMissingNode() ? "C" : order.isString() ? order.asString() : "";
        return switch (text) {
            case "C" -> true;
            case "F" -> false;
            default ->
                    throw file.fault(
                            "\"order\" is " + brief(order), "", "write C (x slowest) or F");
        };
    }

    private static OptionalDouble edge(FileBytes file, JsonNode edge) {
        if (edge.isMissingNode() || edge.isNull()) {
            return OptionalDouble.empty();
        }
        double length = edge.isNumber() ? edge.asDouble() : Double.NaN;
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw file.fault("\"voxel_edge_m\" is " + brief(edge), "", "write it in metres");
        }
        return OptionalDouble.of(length);
    }

    private static Optional<PhaseValues> pores(FileBytes file, JsonNode values) {
        if (values.isMissingNode() || values.isNull()) {
            return Optional.empty();
        }
        try {
            if (values.isNumber() || values.isString()) {
                return Optional.of(PhaseValues.parse(values.asString()));
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw file.fault(
                "\"void\" is " + brief(values), "", "write a value, 1, or several, \"0,3-7\"");
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
