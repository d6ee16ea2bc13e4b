package io.github.coble.study.reproduction;

import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.observation.Finding;
import io.github.coble.study.parameters.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The numbers in a set of cells that were adjusted to observations, each once.
final class FittedNumbers {
    private final List<Parameter> parameters;

    private FittedNumbers(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /// A number that several cells share counts once; the same parameter with another value or
    /// source, as the mobility on copper and on nickel, counts again. What follows from a fitted
    /// number does not count.
    static FittedNumbers of(Collection<CellInput> cells) {
        Map<List<Object>, Parameter> distinct = new LinkedHashMap<>();
        for (CellInput cell : cells) {
            for (Parameter p : cell.parameters().withStatus(Status.FITTED)) {
                if (!p.derived()) {
                    distinct.putIfAbsent(List.of(p.path(), p.value(), p.source()), p);
                }
            }
        }
        return new FittedNumbers(new ArrayList<>(distinct.values()));
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /// Whether the source of one of the numbers names an observation: before its first colon, which
    /// ends the observations and begins the reason.
    boolean sawByName(Finding finding) {
        Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(finding.id()) + "(?![\\w-])");
        return parameters.stream()
                .map(p -> p.source().replaceFirst("(?s):.*", ""))
                .anyMatch(source -> name.matcher(source).find());
    }
}
