package io.github.coble.study.units;

import java.io.Serial;

/// A text that is not a quantity of the expected kind. The message says why, in one clause.
public final class NotAQuantityException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NotAQuantityException(String message) {
        super(message);
    }
}
