package io.github.coble.lab.read;

import io.github.coble.lab.table.LabTable;
import java.io.IOException;

/// Takes the rows of a file piece by piece; every piece has the same columns.
@FunctionalInterface
public interface Batches {
    /// Takes the next rows.
    void accept(LabTable piece) throws IOException;
}
