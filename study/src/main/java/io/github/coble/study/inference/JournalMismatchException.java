package io.github.coble.study.inference;

/// A journal that does not belong to the problem at hand. The message says what to do.
public final class JournalMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    JournalMismatchException(String message) {
        super(message);
    }
}
