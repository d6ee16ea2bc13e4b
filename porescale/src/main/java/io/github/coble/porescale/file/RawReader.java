package io.github.coble.porescale.file;

import io.github.coble.porescale.image.Extent;
import io.github.coble.porescale.image.InvalidImageException;
import io.github.coble.porescale.image.VoxelImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Files of nothing but values, x slowest. Shape and type are said by the user or by the sidecar.
final class RawReader {
    private RawReader() {}

    static VoxelImage open(Path path, Hints hints) {
        return open(path, hints, Sidecar.beside(path));
    }

    /// The raw file that a sidecar describes.
    static VoxelImage ofSidecar(Path path, Hints hints) {
        Sidecar sidecar = Sidecar.read(path);
        String own = String.valueOf(path.getFileName());
        String name =
                sidecar.file()
                        .orElseGet(() -> {
                            String stem = own.replaceFirst("\\.json$", "");
                            return stem.endsWith(".raw") ? stem : stem + ".raw";
                        });
        return open(Beside.file(path, name), hints, Optional.of(sidecar));
    }

    private static VoxelImage open(Path path, Hints hints, Optional<Sidecar> sidecar) {
        FileBytes file = FileBytes.open(path);
        try {
            Optional<Extent> stated = hints.shape().or(() -> sidecar.flatMap(Sidecar::shape));
            Optional<ValueType> type = hints.type().or(() -> sidecar.flatMap(Sidecar::type));
            if (stated.isEmpty() || type.isEmpty()) {
                throw unknown(file, stated, type);
            }
            boolean xSlowest = hints.shape().isPresent() || sidecar.orElseThrow().xSlowest();
            Extent extent = stated.get();
            long needed = bytes(file, extent, type.get());
            if (needed != file.size()) {
                throw mismatch(file, extent, type.get(), needed);
            }
            OptionalDouble edge =
                    hints.voxelEdge().isPresent()
                            ? hints.voxelEdge()
                            : sidecar.map(Sidecar::voxelEdge).orElse(OptionalDouble.empty());
            return xSlowest
                    ? new ContiguousImage(file, extent, type.get(), edge)
                    : new TransposedImage(file, extent, type.get(), edge, TransposedImage.BAND);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static long bytes(FileBytes file, Extent extent, ValueType type) {
        try {
            return Math.multiplyExact(extent.voxels(), type.kind().bytes());
        } catch (ArithmeticException _) {
            throw file.fault("a shape of " + extent + " is beyond any file", "", "check it");
        }
    }

    private static InvalidImageException unknown(
            FileBytes file, Optional<Extent> shape, Optional<ValueType> type) {
        String missing = shape.isPresent() ? "type" : type.isPresent() ? "shape" : "shape and type";
        List<String> fitting = new ArrayList<>();
        if (shape.isPresent()) {
            for (ValueKind kind : ValueKind.values()) {
                if (bytes(file, shape.get(), ValueType.of(kind)) == file.size()) {
                    fitting.add(ValueType.of(kind).toString());
                }
            }
            if (fitting.isEmpty()) {
                return noType(file, shape.get());
            }
        } else {
            cubes(file.size(), type, fitting);
        }
        return file.fault(
                "raw values do not say their " + missing,
                "",
                "give it, for example shape 1000x512x512 and type uint8, or put it in "
                        + file.path().getFileName()
                        + ".json"
                        + fits(file.size(), fitting));
    }

    /// The shape is wrong whatever the type.
    private static InvalidImageException noType(FileBytes file, Extent extent) {
        List<String> fitting = new ArrayList<>();
        pages(file.size(), extent, fitting);
        cubes(file.size(), Optional.empty(), fitting);
        return file.fault(
                extent + " voxels of no type are " + file.size() + " bytes, which the file has",
                "",
                "check the shape" + fits(file.size(), fitting));
    }

    private static InvalidImageException mismatch(
            FileBytes file, Extent extent, ValueType type, long needed) {
        List<String> fitting = new ArrayList<>();
        for (ValueKind kind : ValueKind.values()) {
            if (kind != type.kind() && bytes(file, extent, ValueType.of(kind)) == file.size()) {
                fitting.add(extent + " of " + ValueType.of(kind));
            }
        }
        pages(file.size(), extent, fitting);
        cubes(file.size(), Optional.empty(), fitting);
        String header =
                file.size() > needed && file.size() - needed <= 1 << 16
                        ? "; or is there a header of " + (file.size() - needed) + " bytes?"
                        : "";
        return file.fault(
                extent
                        + " voxels of "
                        + type
                        + " are "
                        + needed
                        + " bytes, the file has "
                        + file.size(),
                "",
                "check shape and type" + fits(file.size(), fitting) + header);
    }

    /// More or fewer pages of the same rows and columns, of every type.
    private static void pages(long size, Extent extent, List<String> into) {
        for (ValueKind kind : ValueKind.values()) {
            long page = (long) extent.y() * extent.z() * kind.bytes();
            long pages = size % page == 0 ? size / page : 0;
            if (pages > 0 && pages <= Integer.MAX_VALUE) {
                String fit =
                        new Extent((int) pages, extent.y(), extent.z())
                                + " of "
                                + ValueType.of(kind);
                if (!into.contains(fit)) {
                    into.add(fit);
                }
            }
        }
    }

    private static void cubes(long size, Optional<ValueType> type, List<String> into) {
        for (ValueKind kind :
                type.map(t -> new ValueKind[] {t.kind()}).orElse(ValueKind.values())) {
            int edge = (int) Math.round(Math.cbrt((double) size / kind.bytes()));
            if (edge > 0 && edge <= 1 << 19 && cube(edge) * kind.bytes() == size) {
                String fit = Extent.cube(edge) + " of " + ValueType.of(kind);
                if (!into.contains(fit)) {
                    into.add(fit);
                }
            }
        }
    }

    private static long cube(long edge) {
        return edge * edge * edge;
    }

    private static String fits(long size, List<String> fitting) {
        return fitting.isEmpty()
                ? ""
                : "; what fits " + size + " bytes: " + String.join(", ", fitting);
    }
}
