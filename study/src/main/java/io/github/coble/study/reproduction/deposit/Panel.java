package io.github.coble.study.reproduction.deposit;

import java.util.List;

/// Pictures to be laid beside those of a publication.
///
/// @param name of the file
/// @param title what it is arranged like
/// @param stages from left to right
record Panel(String name, String title, List<Stage> stages) {
    Panel {
        stages = List.copyOf(stages);
    }
}
