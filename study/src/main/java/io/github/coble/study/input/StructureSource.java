package io.github.coble.study.input;

import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.structure.ImageRequest;
import io.github.coble.study.structure.StructureStudy;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads `structure:` of a cell file: what `coble structure` left, by its file or directory, or an
/// image, `{image: tomogram.tif, voxel: 5 nm, pore: 0}`, which is measured then and there.
final class StructureSource {
    private static final String IMAGE = "image";
    private static final String VOXEL = "voxel";
    private static final String SHAPE = "shape";
    private static final String TYPE = "type";
    private static final String PORE = "pore";
    private static final String SEGMENT = "segment";
    private static final List<String> KEYS = List.of(IMAGE, VOXEL, SHAPE, TYPE, PORE, SEGMENT);

    private StructureSource() {}

    static Optional<LayerPores> read(
            Node node, Path folder, String words, FaultList faults, Consumer<String> notice) {
        if (node instanceof Node.Table table && table.get(IMAGE).isPresent()) {
            return measured(new Entries(table, words, faults), folder, notice);
        }
        Node file =
                node instanceof Node.Table table && table.entries().size() == 1
                        ? table.get("file").orElse(node)
                        : node;
        if (!(file instanceof Node.Text text) || text.value().isEmpty()) {
            faults.add(
                    node.place(),
                    words,
                    "",
                    "the structure.json that coble structure measure or generate wrote is"
                            + " expected, or {file: …} with it, or {image: …, voxel: …, pore: …};"
                            + " not "
                            + file.kind());
            return Optional.empty();
        }
        Path path = folder.resolve(text.value());
        Optional<String> doubt = doubt(path, folder, text.value());
        doubt.ifPresent(reason -> faults.add(node.place(), words, text.value(), reason));
        return doubt.isPresent() ? Optional.empty() : Optional.of(LayerPores.read(path));
    }

    /// Why a name cannot be what coble structure left.
    private static Optional<String> doubt(Path path, Path folder, String name) {
        if (!Files.exists(path)) {
            return Optional.of(missing(path, folder, name));
        }
        boolean left =
                Files.isDirectory(path)
                        ? Files.exists(path.resolve(LayerPores.FILE))
                        : name.endsWith(".json");
        return left
                ? Optional.empty()
                : Optional.of(
                        "there is no "
                                + LayerPores.FILE
                                + " in it; an image is measured as {image: "
                                + name
                                + ", voxel: 5 nm, pore: 0}");
    }

    private static String missing(Path path, Path folder, String name) {
        Path here = Path.of(name).toAbsolutePath();
        String meant =
                Files.exists(here)
                        ? ", did you mean "
                                + folder.toAbsolutePath().normalize().relativize(here)
                                + "?"
                        : "";
        return path + ": there is no such file; names are relative to the cell file" + meant;
    }

    private static Optional<LayerPores> measured(
            Entries entries, Path folder, Consumer<String> notice) {
        entries.known(KEYS);
        Optional<String> image = word(entries, IMAGE);
        Optional<String> voxel = word(entries, VOXEL);
        Optional<String> shape = word(entries, SHAPE);
        Optional<String> type = word(entries, TYPE);
        Optional<String> pore = word(entries, PORE);
        Optional<String> segment = word(entries, SEGMENT);
        // A cell file that is refused anyway need not wait for its image.
        if (image.isEmpty() || !entries.faults().isEmpty()) {
            return Optional.empty();
        }
        Path path = folder.resolve(image.get());
        if (!Files.exists(path)) {
            entries.fault(IMAGE, missing(path, folder, image.get()));
            return Optional.empty();
        }
        try {
            ImageRequest request = ImageRequest.ofCell(path, voxel, shape, type, pore, segment);
            return Optional.of(StructureStudy.pores(request, notice));
        } catch (IllegalArgumentException | IOException e) {
            entries.fault(IMAGE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> word(Entries entries, String key) {
        return entries.text(key, "a name or a value").map(Node.Text::value);
    }
}
