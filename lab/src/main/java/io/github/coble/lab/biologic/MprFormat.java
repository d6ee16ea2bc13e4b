package io.github.coble.lab.biologic;

import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// BioLogic's binary files: modules of settings, data, log, loops and external devices.
///
/// Rows are stretched on disk without gaps; which columns a row has is a list of ids, of which some
/// are not known to anybody but BioLogic. See docs/guide/lab-files.md.
public final class MprFormat implements LabFormat {
    /// Settings, log and loops are some kilobytes; a longer module is damaged or not read further.
    private static final int CONTENT = 1 << 20;

    @Override
    public String name() {
        return "BioLogic EC-Lab binary (.mpr)";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        // The text; the padding after it is not looked at, so that a damaged file is recognised.
        int decisive = 22;
        if (head.length < decisive) {
            return false;
        }
        for (int i = 0; i < decisive; i++) {
            if (head[i] != MprModule.MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public LabTable read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel);
        }
    }

    private LabTable read(FileChannel file) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        List<MprModule> modules = MprModule.all(file, advisories);
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        String technique = "";
        MprData data = null;
        for (MprModule module : modules) {
            switch (module.name()) {
                case "VMP Set" -> {
                    MprSettings settings = MprSettings.of(module.content(file, CONTENT));
                    technique = settings.technique();
                    metadata.putAll(settings.entries());
                    advisories.addAll(settings.advisories());
                }
                case "VMP data" -> data = MprData.of(module, file, advisories);
                case "VMP LOG" ->
                        metadata.putAll(
                                MprLog.entries(
                                        module.content(file, CONTENT), module.date(), advisories));
                case "VMP loop" -> {
                    int rows = data == null ? 0 : data.rows();
                    metadata.putAll(
                            MprLoops.entries(module.content(file, CONTENT), rows, advisories));
                }
                case "VMP ExtDev" -> metadata.putAll(MprLog.devices(module.content(file, CONTENT)));
                default ->
                        advisories.add(
                                new Advisory(
                                        MprModule.where(module.offset()),
                                        "a module \""
                                                + module.name()
                                                + "\" is not known; its "
                                                + module.length()
                                                + " bytes were not read"));
            }
            metadata.put(
                    "Module " + module.name(),
                    "version " + module.version() + ", " + module.date());
        }
        if (data == null) {
            throw new LabFileException(
                    "", "no module \"VMP data\": " + String.join("; ", words(advisories)));
        }
        List<Column> columns = new ArrayList<>(data.read(file));
        ExportedCurrent.of(columns, advisories).ifPresent(columns::add);
        return new LabTable(name(), technique, columns, metadata, advisories);
    }

    private static List<String> words(List<Advisory> advisories) {
        return advisories.stream().map(Advisory::toString).toList();
    }
}
