package io.github.coble.study.input;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.materials.Materials;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.RecordBuilder;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads cell files.
public final class CellFile {
    private CellFile() {}

    /// Reads a cell file.
    ///
    /// @throws InputFaults with everything that is wrong with it
    public static CellInput read(Path file) {
        return read(file, _ -> {});
    }

    /// Reads a cell file.
    ///
    /// @param notice hears of what takes long: images that are measured
    /// @throws InputFaults with everything that is wrong with it
    public static CellInput read(Path file, Consumer<String> notice) {
        return parse(file.toString(), SourceText.read(file), notice);
    }

    /// Reads the text of a cell file.
    ///
    /// @param file how to name it in faults
    /// @param text of it
    /// @throws InputFaults with everything that is wrong with it
    public static CellInput parse(String file, String text) {
        return parse(file, text, _ -> {});
    }

    private static CellInput parse(String file, String text, Consumer<String> notice) {
        FaultList faults = new FaultList(file, text);
        Node.Table top = YamlReader.read(text, faults);
        Materials materials = Materials.bundled();
        Draft draft = CellAssembly.defaults(materials);
        draft.put("name", nameOf(file));

        CellTreeReader reader = new CellTreeReader(draft, faults, materials, notice);
        reader.read(top);
        Optional<Protocol> protocol =
                top.get(CellKey.PROTOCOL).flatMap(node -> ProtocolReader.read(node, faults));
        CellAssembly.derive(draft);
        List<Advisory> advisories = reader.advisories();
        List<Fault> refused = new ArrayList<>();
        Optional<Cell> cell = RecordBuilder.build(Cell.class, draft, refused);
        for (Fault fault : refused) {
            Place place = reader.place(fault.path());
            faults.add(place, Words.ofPath(fault.path()), "", fault.message());
        }
        faults.throwIfAny();
        return new CellInput(
                file, text, cell.orElseThrow(), protocol.orElseThrow(), draft.table(), advisories);
    }

    private static String nameOf(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.replaceAll("\\.ya?ml$", "");
    }
}
