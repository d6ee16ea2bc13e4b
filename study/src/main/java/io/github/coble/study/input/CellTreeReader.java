package io.github.coble.study.input;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Library;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.TreeReader;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Writes the keys of a cell file over the defaults.
final class CellTreeReader {
    private static final String DECORATION = "interlayer.decoration";

    private final Draft draft;
    private final FaultList faults;
    private final TreeReader given;
    private final TreeReader overrides;

    /// Keys and sections that were there, and where.
    private final Map<String, Place> seen = new HashMap<>();

    /// Where the pores are to be taken from.
    private final Map<String, Node> sources = new HashMap<>();

    /// Sections that were there as tables.
    private final Set<String> tables = new HashSet<>();

    private final PoreSources pores;

    /// @param notice hears of what takes long
    CellTreeReader(Draft draft, FaultList faults, Library library, Consumer<String> notice) {
        String file = faults.file();
        this.draft = draft;
        this.pores = new PoreSources(draft, faults, notice);
        this.faults = faults;
        this.given =
                new TreeReader(
                        draft,
                        faults,
                        library,
                        new Provenance(Status.MEASURED, "given in " + file));
        this.overrides =
                new TreeReader(
                        draft, faults, library, new Provenance(Status.ASSUMED, "set in " + file));
    }

    void read(Node.Table file) {
        section(file, "");
        missing();
        for (String words : PoreSources.SOURCES) {
            Node source = sources.get(words);
            if (source != null) {
                pores.apply(words, source, seen.keySet());
            }
        }
        if (file.get(CellKey.PARAMETERS).orElse(null) instanceof Node.Table table) {
            overrides.table(table, Cell.class, "", CellKey.PARAMETERS);
        }
        if (!seen.containsKey(DECORATION) && draft.has(DECORATION)) {
            Place place = draft.place(DECORATION);
            String message = "this cell has no decoration; describe it under interlayer first";
            faults.add(place, CellKey.PARAMETERS + "." + DECORATION, "", message);
            draft.remove(DECORATION);
        }
    }

    private void missing() {
        for (CellKey key : CellKey.needed(tables)) {
            if (seen.containsKey(key.words())) {
                continue;
            }
            // Said here or of its whole section, so the records need not say it again.
            draft.breakAt(key.path());
            if (key.section().isEmpty() || tables.contains(key.section())) {
                Place place = seen.getOrDefault(key.section(), Place.START);
                faults.add(place, key.words(), "", "this key is missing");
            }
        }
        for (String section : new String[] {"electrolyte", "interlayer", "conditions"}) {
            if (!seen.containsKey(section)) {
                faults.add(Place.START, section, "", "this section is missing");
            }
        }
        if (!seen.containsKey(CellKey.PROTOCOL)) {
            faults.add(Place.START, CellKey.PROTOCOL, "", "this key is missing");
        }
    }

    private void section(Node.Table table, String section) {
        for (Node.Entry entry : table.entries()) {
            Node.Text key = entry.key();
            String words = section.isEmpty() ? "" : section + ".";
            words += Words.of(key.value());
            if (seen.putIfAbsent(words, key.place()) != null) {
                faults.add(key.place(), words, "", "this key is there twice");
            } else {
                entry(key, entry.value(), words, section);
            }
        }
    }

    private void entry(Node.Text key, Node value, String words, String section) {
        if (CellKey.find(words).isPresent()) {
            String path = CellKey.find(words).orElseThrow().path();
            try {
                given.value(value, Shape.find(Cell.class, path).slot(), path, words);
            } catch (Shape.UnknownPathException e) {
                throw new IllegalStateException(words + " sets nothing", e);
            }
        } else if (CellKey.isSection(words) && value instanceof Node.Table table) {
            tables.add(words);
            section(table, words);
        } else if (CellKey.isSection(words)) {
            String message = "a table of keys is expected, not " + value.kind();
            faults.add(value.place(), words, "", message);
        } else if (words.equals(CellKey.PARAMETERS) && !(value instanceof Node.Table)) {
            String message = "a table of paths and values is expected, not " + value.kind();
            faults.add(value.place(), words, "", message);
        } else if (PoreSources.SOURCES.contains(words)) {
            sources.put(words, value);
        } else if (!words.equals(CellKey.PROTOCOL) && !words.equals(CellKey.PARAMETERS)) {
            faults.add(key.place(), words, "", unknown(key.value(), words, section));
        }
    }

    /// Why a key is not accepted: a misspelling, a key of another section, or a parameter.
    private static String unknown(String key, String words, String section) {
        Collection<String> names = CellKey.namesIn(section);
        String start = "unknown key \"" + key + "\"";
        String hint = Spelling.didYouMean(Words.of(key), names);
        if (!hint.isEmpty()) {
            return start + hint;
        }
        for (CellKey other : CellKey.ALL) {
            if (other.words().endsWith("." + Words.of(key))) {
                return start + " here; it belongs under \"" + other.section() + "\"";
            }
        }
        try {
            Shape.find(Cell.class, words);
            return start + "; set it as \"" + words + "\" under parameters";
        } catch (Shape.UnknownPathException _) {
            return start + "; known are " + String.join(", ", names);
        }
    }

    /// What is doubtful about the pores, once what follows from other parameters is filled in.
    List<Advisory> advisories() {
        return pores.advisories();
    }

    /// Where a path of the cell was set.
    Place place(String path) {
        return draft.place(path);
    }
}
