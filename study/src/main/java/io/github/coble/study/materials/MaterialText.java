package io.github.coble.study.materials;

import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.units.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/// The materials as plain text, for `coble materials`.
public final class MaterialText {
    private MaterialText() {}

    /// All materials by kind, a line each kind.
    public static String list(Materials materials) {
        StringBuilder out = new StringBuilder();
        Materials.kinds()
                .forEach((type, section) ->
                        out.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-14s%s%n",
                                        section,
                                        String.join(", ", materials.names(type)))));
        return out.toString();
    }

    /// Every number of a material with value, status and source.
    ///
    /// @throws NoSuchElementException with the nearest name, if there is none of this name
    public static String show(Materials materials, String name) {
        StringBuilder out = new StringBuilder();
        List<String> all = new ArrayList<>();
        Materials.kinds()
                .forEach((type, section) -> {
                    all.addAll(materials.names(type));
                    if (materials.names(type).contains(name)) {
                        out.append(name).append(" (").append(section).append(")\n");
                        for (Parameter p : materials.table(type, name).parameters()) {
                            out.append(line(p));
                        }
                    }
                });
        if (out.isEmpty()) {
            throw new NoSuchElementException(
                    "no material \"" + name + "\"" + Spelling.didYouMean(name, all));
        }
        return out.toString();
    }

    private static String line(Parameter p) {
        return String.format(
                Locale.ROOT,
                "  %-38s %-22s %-10s %s%n",
                p.words(),
                p.shown(),
                p.status().name().toLowerCase(Locale.ROOT),
                p.source().lines().map(String::strip).collect(Collectors.joining(" ")));
    }
}
