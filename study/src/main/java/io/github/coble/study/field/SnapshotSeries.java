package io.github.coble.study.field;

import io.github.coble.model.field.FieldSnapshot;
import io.github.coble.porescale.file.Staged;
import io.github.coble.study.table.LabUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Snapshots in the order of time as files `NAME-0000.vti`, `NAME-0001.vti`, … and a collection
/// `NAME.pvd` that lists them with their times [h], which ParaView opens as one series.
///
/// The collection is complete after every snapshot, so that a run can be looked at while it goes
/// on. One thread at a time.
///
/// Format: <https://www.paraview.org/Wiki/ParaView/Data_formats#PVD_File_Format>.
public final class SnapshotSeries {
    private final Path folder;
    private final String name;
    private final List<String> entries = new ArrayList<>();

    /// @param folder for the files; made when the first is written
    /// @param name begins the names of all files
    /// @throws IllegalArgumentException if the name is not of letters, digits, `-` and `_`
    public SnapshotSeries(Path folder, String name) {
        if (!name.matches("[\\w-]+")) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not of letters, digits, - and _");
        }
        this.folder = folder;
        this.name = name;
    }

    /// Writes a snapshot and the collection with it.
    ///
    /// @return the snapshot's file
    /// @throws java.io.UncheckedIOException if a file cannot be written, or the thread is
    ///   interrupted
    public Path add(FieldSnapshot snapshot) {
        String fileName = String.format(Locale.ROOT, "%s-%04d.vti", name, entries.size());
        Path file = folder.resolve(fileName);
        SnapshotFile.write(snapshot, file);
        entries.add(
                "    <DataSet timestep=\"%s\" file=\"%s\"/>\n"
                        .formatted(LabUnit.HOUR.of(snapshot.time()), fileName));
        Staged.write(collection(), to -> to.write(document().getBytes(StandardCharsets.US_ASCII)));
        return file;
    }

    /// The collection's file.
    public Path collection() {
        return folder.resolve(name + ".pvd");
    }

    private String document() {
        return """
        <?xml version="1.0"?>
        <VTKFile type="Collection" version="0.1" byte_order="LittleEndian">
          <Collection>
        %s  </Collection>
        </VTKFile>
        """
                .formatted(String.join("", entries));
    }
}
