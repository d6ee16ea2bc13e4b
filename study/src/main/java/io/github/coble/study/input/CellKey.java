package io.github.coble.study.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A key of a cell file and the component of the cell it sets.
///
/// @param words sections and key, joined by dots
/// @param path in the cell
/// @param need whether it may be left out
record CellKey(String words, String path, Need need) {
    /// Whether a key may be left out.
    enum Need {
        REQUIRED,
        /// Required if the section it belongs to is there.
        WITH_SECTION,
        OPTIONAL
    }

    /// What is read by other means than the components of the cell.
    static final String PROTOCOL = "protocol";

    static final String PARAMETERS = "parameters";

    static final List<CellKey> ALL =
            List.of(
                    optional("name", "name"),
                    required("electrolyte.material", "electrolyte.material"),
                    required("electrolyte.thickness", "electrolyte.thickness"),
                    required("interlayer.scaffold", "interlayer.scaffold"),
                    required("interlayer.particle diameter", "interlayer.particleDiameter"),
                    optional("interlayer.mean pore diameter", "interlayer.pores.meanDiameter"),
                    required("interlayer.thickness", "interlayer.thickness"),
                    optional("interlayer.porosity", "interlayer.pores.porosity"),
                    optional("interlayer.tortuosity factor", "interlayer.pores.tortuosityFactor"),
                    optional("interlayer.pore spread", "interlayer.pores.spread"),
                    optional("interlayer.correlation length", "interlayer.pores.correlationLength"),
                    optional("interlayer.binder fraction", "interlayer.binderFraction"),
                    withSection("interlayer.decoration.material", "interlayer.decoration.material"),
                    withSection(
                            "interlayer.decoration.particle diameter",
                            "interlayer.decoration.particleDiameter"),
                    withSection(
                            "interlayer.decoration.mass fraction",
                            "interlayer.decoration.massFraction"),
                    required("current collector", "collector"),
                    required("contact formation pressure", "interfaces.formationPressure"),
                    required("conditions.temperature", "conditions.temperature"),
                    required("conditions.stack pressure", "conditions.stackPressure"),
                    optional("flow law", "flowLaw"),
                    optional("opening law", "interfaces.openingLaw"));

    private static CellKey required(String words, String path) {
        return new CellKey(words, path, Need.REQUIRED);
    }

    private static CellKey optional(String words, String path) {
        return new CellKey(words, path, Need.OPTIONAL);
    }

    private static CellKey withSection(String words, String path) {
        return new CellKey(words, path, Need.WITH_SECTION);
    }

    static Optional<CellKey> find(String words) {
        return ALL.stream().filter(k -> k.words.equals(words)).findFirst();
    }

    static boolean isSection(String words) {
        return ALL.stream().anyMatch(k -> k.words.startsWith(words + "."));
    }

    /// What may stand in a section; the section of the whole file is empty.
    static Set<String> namesIn(String section) {
        String prefix = section.isEmpty() ? "" : section + ".";
        Set<String> names = new LinkedHashSet<>();
        for (CellKey key : ALL) {
            if (key.words.startsWith(prefix)) {
                int end = key.words.indexOf('.', prefix.length());
                names.add(key.words.substring(prefix.length(), end < 0 ? key.words.length() : end));
            }
        }
        for (String source : PoreSources.SOURCES) {
            if (!section.isEmpty() && source.startsWith(prefix)) {
                names.add(source.substring(prefix.length()));
            }
        }
        if (section.isEmpty()) {
            names.addAll(List.of(PROTOCOL, PARAMETERS));
        }
        return names;
    }

    /// The keys that may not be absent, given the sections that are there.
    static List<CellKey> needed(Set<String> sections) {
        List<CellKey> needed = new ArrayList<>();
        for (CellKey key : ALL) {
            boolean here = sections.contains(key.section());
            if (key.need == Need.REQUIRED || (key.need == Need.WITH_SECTION && here)) {
                needed.add(key);
            }
        }
        return needed;
    }

    String section() {
        return words.contains(".") ? words.substring(0, words.lastIndexOf('.')) : "";
    }
}
