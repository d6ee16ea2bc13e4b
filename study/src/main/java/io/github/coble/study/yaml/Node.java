package io.github.coble.study.yaml;

import java.util.List;
import java.util.Optional;

/// A value in a YAML file.
public sealed interface Node {
    /// Where it begins.
    Place place();

    /// What it is, in words: `a list`.
    String kind();

    /// A single value, not yet interpreted.
    ///
    /// @param value its text, without quotes
    /// @param place of the first character of the text
    /// @param oneLine whether columns in the text are columns in the file
    record Text(String value, Place place, boolean oneLine) implements Node {
        @Override
        public String kind() {
            return value.isEmpty() ? "nothing" : "\"" + value + "\"";
        }

        /// Where a part of the text stands.
        public Place part(int offset, int length) {
            return oneLine ? place.part(offset, length) : place;
        }
    }

    /// A list.
    record Items(List<Node> values, Place place) implements Node {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A mapping, in the order of the file.
    record Table(List<Entry> entries, Place place) implements Node {
        public Table {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a table of keys";
        }

        /// The value of a key, if it is there.
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(e -> e.key.value.equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /// A key and its value.
    record Entry(Text key, Node value) {}
}
