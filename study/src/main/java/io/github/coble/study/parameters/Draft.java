package io.github.coble.study.parameters;

import io.github.coble.model.material.Provenance;
import io.github.coble.study.yaml.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The numbers and words of a record tree while layers are written over each other. Owned by one
/// reading.
public final class Draft {
    private final Map<String, Parameter> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    /// A draft that continues from a table; derived numbers are left out, to be derived anew.
    public static Draft from(ParameterTable table) {
        Draft draft = new Draft();
        draft.words.putAll(table.words());
        table.parameters().stream().filter(p -> !p.derived()).forEach(draft::put);
        return draft;
    }

    /// Sets a number.
    public void put(Parameter parameter) {
        numbers.put(parameter.path(), parameter);
        broken.remove(parameter.path());
    }

    /// Sets a word: a name or a choice.
    public void put(String path, String word) {
        words.put(path, word);
        broken.remove(path);
    }

    /// Notes where a path was set in the file being read.
    void mark(String path, Place place) {
        places.put(path, place);
        for (String p = parent(path); !p.isEmpty(); p = parent(p)) {
            places.putIfAbsent(p, place);
        }
    }

    /// Notes that a path was set to something that is reported already.
    public void breakAt(String path) {
        broken.add(path);
    }

    /// Whether a path or anything above it is reported already.
    boolean isBroken(String path) {
        return broken.stream().anyMatch(b -> isWithin(path, b) || isWithin(b, path));
    }

    /// The number at a path.
    public @Nullable Parameter number(String path) {
        return numbers.get(path);
    }

    /// The word at a path.
    public @Nullable String word(String path) {
        return words.get(path);
    }

    /// Whether anything is set at or below a path.
    public boolean has(String path) {
        return holds(numbers.keySet(), path) || holds(words.keySet(), path);
    }

    private static boolean holds(Set<String> paths, String above) {
        for (String path : paths) {
            if (isWithin(path, above)) {
                return true;
            }
        }
        return false;
    }

    /// Where a path, or the nearest thing above it, was set.
    public Place place(String path) {
        for (String p = path; !p.isEmpty(); p = parent(p)) {
            Place place = places.get(p);
            if (place != null) {
                return place;
            }
        }
        return Place.START;
    }

    /// Forgets everything at and below a path.
    public void remove(String path) {
        numbers.keySet().removeIf(p -> isWithin(p, path));
        words.keySet().removeIf(p -> isWithin(p, path));
        broken.removeIf(p -> isWithin(p, path));
    }

    /// Puts a copy of what another draft holds below `from` below `to`, in place of what is there.
    ///
    /// @param change applied to every copied number
    public void copy(Draft other, String from, String to, UnaryOperator<Parameter> change) {
        Draft source = other == this ? other.copy() : other;
        remove(to);
        source.numbers.forEach((path, p) -> {
            if (isWithin(path, from)) {
                Parameter moved =
                        new Parameter(
                                moved(path, from, to),
                                p.value(),
                                p.unit(),
                                p.provenance(),
                                p.derived());
                put(change.apply(moved));
            }
        });
        source.words.forEach((path, word) -> {
            if (isWithin(path, from)) {
                put(moved(path, from, to), word);
            }
        });
        source.broken.forEach(path -> {
            if (isWithin(path, from)) {
                breakAt(moved(path, from, to));
            }
        });
    }

    /// Derives a number from others: it is replaced whenever those change.
    public void derive(String path, double value, String unit, Provenance provenance) {
        put(new Parameter(path, value, unit, provenance, true));
    }

    /// What is set, as a table that no longer changes.
    public ParameterTable table() {
        return new ParameterTable(numbers.values().stream().toList(), words);
    }

    private Draft copy() {
        Draft copy = new Draft();
        copy.numbers.putAll(numbers);
        copy.words.putAll(words);
        copy.broken.addAll(broken);
        return copy;
    }

    private static String moved(String path, String from, String to) {
        String rest = path.substring(from.length());
        String tail = rest.startsWith(".") ? rest.substring(1) : rest;
        return tail.isEmpty() ? to : Shape.join(to, tail);
    }

    private static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }

    private static boolean isWithin(String path, String above) {
        if (above.isEmpty() || path.equals(above)) {
            return true;
        }
        return path.startsWith(above) && ".[".indexOf(path.charAt(above.length())) >= 0;
    }
}
