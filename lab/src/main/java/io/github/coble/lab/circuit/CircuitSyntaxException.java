package io.github.coble.lab.circuit;

import java.io.Serial;

/// A circuit that is not written as circuits are.
public final class CircuitSyntaxException extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    private final int position;

    /// @param text of the circuit
    /// @param position of the fault, from 0
    /// @param message what is there and what was expected
    CircuitSyntaxException(String text, int position, String message) {
        super(
                "circuit, character %d: %s%n  %s%n  %s^"
                        .formatted(position + 1, message, text, " ".repeat(position)));
        this.position = position;
    }

    /// Of the fault, from 0.
    public int position() {
        return position;
    }
}
