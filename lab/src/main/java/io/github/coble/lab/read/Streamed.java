package io.github.coble.lab.read;

import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongConsumer;

/// A format whose files can be read without holding all they have.
public interface Streamed extends LabFormat {
    /// Sums up a file in memory that does not grow with it.
    ///
    /// @param bytesRead told now and then how far it is
    LabSummary inspect(Path file, LongConsumer bytesRead) throws IOException;

    /// Reads some columns of a file, without holding the others.
    ///
    /// @param wanted the first column of each of these is read
    /// @param bytesRead told now and then how far it is
    LabTable read(Path file, Set<Quantity> wanted, LongConsumer bytesRead) throws IOException;
}
