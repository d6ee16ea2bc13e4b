package io.github.coble.study.parameters;

import io.github.coble.model.material.Provenance.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every number of a record tree with its unit, source and status.
///
/// @param parameters in no particular order of importance
/// @param words names and choices, by path
public record ParameterTable(List<Parameter> parameters, Map<String, String> words) {
    public ParameterTable {
        parameters = List.copyOf(parameters);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// The parameter at a path, written with components or in words.
    public Optional<Parameter> find(String path) {
        String wanted = Words.ofPath(path);
        return parameters.stream().filter(p -> p.words().equals(wanted)).findFirst();
    }

    /// The parameters of a status, sorted by path.
    public List<Parameter> withStatus(Status status) {
        return parameters.stream()
                .filter(p -> p.status() == status)
                .sorted(java.util.Comparator.comparing(Parameter::path))
                .toList();
    }

    /// Paths of what was adjusted so that the model meets observations.
    public List<String> fitted() {
        return withStatus(Status.FITTED).stream().map(Parameter::words).toList();
    }

    /// Paths of what has no better ground than its stated reason.
    public List<String> assumed() {
        return withStatus(Status.ASSUMED).stream().map(Parameter::words).toList();
    }
}
