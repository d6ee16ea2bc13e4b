package io.github.coble.study.input;

import java.io.Serial;

/// A sentence that cannot be read, and which part of it.
final class UnreadableSentenceException extends Exception {
    @Serial private static final long serialVersionUID = 1L;
    private final int from;
    private final int length;

    UnreadableSentenceException(String message, int from, int length) {
        super(message);
        this.from = from;
        this.length = length;
    }

    /// Where the part begins in the sentence.
    int from() {
        return from;
    }

    /// How long the part is.
    int length() {
        return length;
    }
}
