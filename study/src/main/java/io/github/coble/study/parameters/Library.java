package io.github.coble.study.parameters;

import java.util.List;
import java.util.Optional;

/// Named record trees, such as the materials.
public interface Library {
    /// A library without anything in it.
    Library EMPTY =
            new Library() {
                @Override
                public Optional<Draft> find(Class<?> type, String name) {
                    return Optional.empty();
                }

                @Override
                public List<String> names(Class<?> type) {
                    return List.of();
                }
            };

    /// What a name of a type stands for, with paths below the record itself.
    Optional<Draft> find(Class<?> type, String name);

    /// The names there are of a type; empty if the library has nothing of it.
    List<String> names(Class<?> type);
}
