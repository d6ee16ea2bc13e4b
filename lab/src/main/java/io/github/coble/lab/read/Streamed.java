package io.github.coble.lab.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// A format whose files can be summed up without holding their rows.
public interface Streamed extends LabFormat {
    /// Sums up a file in memory that does not grow with it.
    ///
    /// @param bytesRead told now and then how far it is
    LabSummary inspect(Path file, LongConsumer bytesRead) throws IOException;
}
