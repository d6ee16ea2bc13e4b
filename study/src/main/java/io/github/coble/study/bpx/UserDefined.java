package io.github.coble.study.bpx;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import java.util.Locale;

/// How Coble uses the section for which BPX sets no names: numbers under their path and unit, as in
/// `interlayer.pores.mean diameter [m]`, and beside them sections with what is no number. BPX
/// allows text under `description` only, so every text has a section of its own.
final class UserDefined {
    static final String DESCRIPTION = "description";

    /// Names and choices, by path.
    static final String WORDS = "Coble words";

    /// Status and source of each number, by path: `literature: …`.
    static final String SOURCES = "Coble sources";

    /// The protocol as in a cell file.
    static final String PROTOCOL = "Coble protocol";

    private UserDefined() {}

    /// The name of a number: `electrolyte.thickness [m]`.
    ///
    /// @param words path in words
    /// @param unit coherent SI
    static String name(String words, String unit) {
        return unit.equals("1") ? words : words + " [" + unit(unit) + "]";
    }

    /// The path in a name.
    static String words(String name) {
        return name.replaceFirst(" \\[[^\\[\\] ]*]$", "");
    }

    /// A unit as BPX spells it: `W.m-1.K-1`.
    private static String unit(String si) {
        return si.replace("^", "").replace(' ', '.');
    }

    static String text(Provenance provenance) {
        return provenance.status().name().toLowerCase(Locale.ROOT) + ": " + provenance.source();
    }

    /// What [#text] wrote; a source without a status is an assumption.
    static Provenance provenance(String text) {
        for (Status status : Status.values()) {
            String start = status.name().toLowerCase(Locale.ROOT) + ": ";
            if (text.startsWith(start)) {
                return new Provenance(status, text.substring(start.length()));
            }
        }
        return new Provenance(Status.ASSUMED, text);
    }
}
