package io.github.coble.study.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the faults of one file. Owned by one reading of it.
public final class FaultList {
    private final String file;
    private final List<String> lines;
    private final List<InputFault> found = new ArrayList<>();

    /// @param file as to be named
    /// @param text of it, for excerpts
    public FaultList(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /// The file, as to be named.
    public String file() {
        return file;
    }

    /// Notes a fault.
    ///
    /// @param place where
    /// @param path of the key; may be empty
    /// @param value as written; may be empty
    /// @param message what is wrong and what would be right
    public void add(Place place, String path, String value, String message) {
        String excerpt = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        found.add(
                new InputFault(
                        file,
                        place.line(),
                        place.column(),
                        path,
                        value,
                        message,
                        excerpt,
                        place.width()));
    }

    /// Notes that the file as a whole is of no use.
    public void addWhole(String message) {
        found.add(new InputFault(file, 0, 0, "", "", message, "", 1));
    }

    /// Whether nothing was found.
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// @throws InputFaults with all faults in the order of the file, if there are any
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw faults();
        }
    }

    /// The faults so far, to be thrown.
    public InputFaults faults() {
        List<InputFault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(InputFault::line).thenComparingInt(InputFault::column));
        return new InputFaults(sorted);
    }
}
