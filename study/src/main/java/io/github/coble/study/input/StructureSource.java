package io.github.coble.study.input;

import io.github.coble.study.pores.LayerPores;
import io.github.coble.study.pores.PoreNumber;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import java.nio.file.Path;
import java.util.List;

/// Reads `structure:` of a cell file: what `coble structure` left, by its file or directory.
final class StructureSource {
    private StructureSource() {}

    static List<PoreNumber> read(Node node, Path folder, String words, FaultList faults) {
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
                            + " expected, or {file: …} with it; not "
                            + file.kind());
            return List.of();
        }
        return LayerPores.read(folder.resolve(text.value())).numbers();
    }
}
