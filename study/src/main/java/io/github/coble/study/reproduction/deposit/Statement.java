package io.github.coble.study.reproduction.deposit;

import java.util.List;

/// What a publication says about the shape of deposits, with the criterion it is judged by.
///
/// @param id its name in the list
/// @param stages it is about; several for an order
/// @param criterion that follows from the words
/// @param says the publication, in a few words
/// @param source where
record Statement(String id, List<Stage> stages, Criterion criterion, String says, String source) {
    Statement {
        stages = List.copyOf(stages);
    }

    /// `CS3 at 0.5 mAh/cm²`, or several with `<` between them.
    String subjects() {
        return String.join(" < ", stages.stream().map(Stage::words).toList());
    }
}
