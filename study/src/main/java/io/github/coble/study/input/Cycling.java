package io.github.coble.study.input;

import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// Repeats what a protocol does once lithium is plated.
final class Cycling {
    private Cycling() {}

    /// The protocol with everything from its first plating on done so many times; where that is a
    /// repetition already, only its number changes.
    static Protocol repeated(Protocol protocol, int cycles) {
        if (cycles < 1) {
            throw new IllegalArgumentException("cycles: " + cycles + " is less than 1");
        }
        List<Step> steps = protocol.steps();
        int first = Protocol.firstPlating(steps);
        List<Step> changed = new ArrayList<>(steps.subList(0, first));
        List<Step> rest = steps.subList(first, steps.size());
        if (!rest.isEmpty()) {
            List<Step> inner =
                    rest.size() == 1 && rest.getFirst() instanceof Step.Repeat(_, List<Step> body)
                            ? body
                            : rest;
            changed.add(new Step.Repeat(cycles, inner));
        }
        return new Protocol(changed);
    }

    /// The protocol up to the end of the first step that plates.
    ///
    /// @throws NoSuchElementException if none does
    static Protocol untilPlated(Protocol protocol) {
        List<Step> steps = protocol.unrolled();
        int first = Protocol.firstPlating(steps);
        if (first == steps.size()) {
            throw new NoSuchElementException("the protocol plates nothing");
        }
        return new Protocol(steps.subList(0, first + 1));
    }
}
