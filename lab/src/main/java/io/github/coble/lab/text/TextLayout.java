package io.github.coble.lab.text;

import io.github.coble.lab.table.LabTable;

/// What the headings of one maker's files mean.
interface TextLayout {
    /// As [io.github.coble.lab.read.LabFormat#name()].
    String name();

    /// Whether a file is of this maker, by its headings.
    boolean recognises(Dialect dialect);

    /// What a heading says.
    default Heading heading(String text, Dialect dialect) {
        return Heading.of(text);
    }

    /// Sets right what only the values show; called for each piece of a file.
    default LabTable refine(LabTable piece) {
        return piece;
    }
}
