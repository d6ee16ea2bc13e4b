package io.github.coble.lab.read;

import io.github.coble.lab.table.LabTable;
import java.io.IOException;
import java.nio.file.Path;

/// A format of laboratory files.
public interface LabFormat {
    /// For people, for example "BioLogic EC-Lab text (.mpt)".
    String name();

    /// Whether a file is of this format, by its content.
    ///
    /// @param head its first bytes, at most [#HEAD] of them
    /// @param fileName only to be looked at where the content leaves it open
    boolean recognises(byte[] head, String fileName);

    /// Reads a file. Rows are never dropped nor guessed without an advisory.
    ///
    /// @throws io.github.coble.lab.table.LabFileException if it is damaged beyond a partial table,
    ///   or of a version that is not known
    /// @throws IOException if it cannot be read at all
    LabTable read(Path file) throws IOException;

    /// Bytes of the start of a file that decide about its format.
    int HEAD = 65536;
}
