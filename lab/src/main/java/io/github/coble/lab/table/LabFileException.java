package io.github.coble.lab.table;

import java.io.IOException;
import java.io.Serial;

/// A file that is not what its format asks for, or of no format known.
public final class LabFileException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /// @param where line or byte, in words
    /// @param message what is there, what would be right, what to try
    public LabFileException(String where, String message) {
        super(where.isEmpty() ? message : where + ": " + message);
    }
}
