package io.github.coble.study.bpx;

import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds a file against the rules of BPX: sections and fields that must be there, and what they
/// hold. Names that are no field of BPX are collected, not refused, as what Coble needs may still
/// be read. Owned by one reading.
final class BpxRules {
    private static final String PARTICLE = "Particle";
    private static final String ELECTROLYTE = "Electrolyte";
    private static final String SEPARATOR = "Separator";
    private static final int LONGEST_NAME = 100;
    private static final List<String> MODELS = List.of("SPM", "SPMe", "DFN", "Partial");

    private final FaultList faults;
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private BpxRules(FaultList faults) {
        this.faults = faults;
    }

    /// Checks a file.
    ///
    /// @param faults receives what makes it no BPX
    /// @return names that BPX does not have, by their path, with the nearest that it has
    static Map<String, String> check(Node.Table top, FaultList faults) {
        BpxRules rules = new BpxRules(faults);
        rules.file(new Entries(top, "", faults));
        return rules.unknown;
    }

    private void file(Entries top) {
        names(top, List.of("Header", "Parameterisation", "State", "Validation"));
        Optional<Entries> header = section(top, "Header", true);
        Optional<Entries> parameters = section(top, "Parameterisation", true);
        header.ifPresent(h -> fields(h, BpxField.HEADER));
        String version = header.map(h -> word(h, "BPX")).orElse("");
        if (!version.isEmpty() && !version.matches("\\d+\\.\\d+(\\.\\d+)?")) {
            header.orElseThrow().fault("BPX", "a version such as 1.1.0 is expected");
        }
        String model = header.map(h -> word(h, "Model")).orElse("");
        if (!model.isEmpty() && !MODELS.contains(model)) {
            header.orElseThrow().fault("Model", "a model is one of " + String.join(", ", MODELS));
        }
        boolean old = version.startsWith("0.");
        parameters.ifPresent(p -> parameters(p, model, old));
        section(top, "State", false).ifPresent(this::state);
        section(top, "Validation", false)
                .ifPresent(v -> {
                    for (Node.Entry entry : v.table().entries()) {
                        section(v, entry.key().value(), false)
                                .ifPresent(e -> known(e, BpxField.EXPERIMENT));
                    }
                });
    }

    private void parameters(Entries all, String model, boolean old) {
        boolean partial = model.equals("Partial");
        boolean single = model.equals("SPM");
        names(
                all,
                List.of(
                        "Cell",
                        ELECTROLYTE,
                        "Negative electrode",
                        "Positive electrode",
                        SEPARATOR,
                        "User-defined"));
        section(all, "Cell", !partial)
                .ifPresent(e -> known(e, BpxField.CELL, old ? BpxField.CELL_BEFORE_1 : List.of()));
        section(all, ELECTROLYTE, !partial && !single)
                .ifPresent(e ->
                        known(
                                e,
                                BpxField.ELECTROLYTE,
                                old ? BpxField.ELECTROLYTE_BEFORE_1 : List.of()));
        for (String side : List.of("Negative electrode", "Positive electrode")) {
            section(all, side, !partial)
                    .ifPresent(e -> {
                        boolean spm =
                                single
                                        || (partial
                                                && e.table().get("Conductivity [S.m-1]").isEmpty());
                        electrode(e, spm ? BpxField.ELECTRODE_SPM : BpxField.ELECTRODE);
                        boolean more =
                                all.table().get(ELECTROLYTE).isPresent()
                                        || all.table().get(SEPARATOR).isPresent();
                        if (partial && spm && more) {
                            all.fault(
                                    side,
                                    "BPX has no electrolyte or separator beside an electrode"
                                            + " without \"Conductivity [S.m-1]\"");
                        }
                    });
        }
        section(all, SEPARATOR, !partial && !single).ifPresent(e -> known(e, BpxField.POROUS));
        section(all, "User-defined", false).ifPresent(this::userDefined);
    }

    private void electrode(Entries electrode, List<BpxField> body) {
        if (electrode.table().get(PARTICLE).isEmpty()) {
            known(electrode, body, BpxField.PARTICLE);
            return;
        }
        fields(electrode, body);
        List<String> names = new ArrayList<>(body.stream().map(BpxField::name).toList());
        names.add(PARTICLE);
        names(electrode, names);
        section(electrode, PARTICLE, true)
                .ifPresent(blend -> {
                    for (Node.Entry entry : blend.table().entries()) {
                        section(blend, entry.key().value(), false)
                                .ifPresent(e -> known(e, BpxField.PARTICLE));
                    }
                });
    }

    private void state(Entries state) {
        names(state, List.of("Initial conditions", "Thermal environment", "Degradation"));
        section(state, "Initial conditions", false)
                .ifPresent(e -> known(e, BpxField.INITIAL_CONDITIONS));
        section(state, "Thermal environment", false)
                .ifPresent(e -> known(e, BpxField.THERMAL_ENVIRONMENT));
        section(state, "Degradation", false).ifPresent(e -> known(e, BpxField.DEGRADATION));
    }

    /// Numbers, expressions, tables, and sections of these; text under `description` only.
    private void userDefined(Entries section) {
        for (Node.Entry entry : section.table().entries()) {
            String key = entry.key().value();
            boolean nested =
                    entry.value() instanceof Node.Table t
                            && (t.get("x").isEmpty() || t.get("y").isEmpty());
            if (key.equals("description")) {
                section.text(key, "a text");
            } else if (nested) {
                section(section, key, false).ifPresent(this::userDefined);
            } else {
                curve(section, key, entry.value());
            }
        }
    }

    @SafeVarargs
    private void known(Entries section, List<BpxField>... lists) {
        List<BpxField> all = new ArrayList<>();
        for (List<BpxField> list : lists) {
            all.addAll(list);
        }
        fields(section, all);
        names(section, all.stream().map(BpxField::name).toList());
    }

    private void fields(Entries section, List<BpxField> fields) {
        for (BpxField field : fields) {
            Optional<Node> node = section.table().get(field.name());
            if (node.isPresent()) {
                value(section, field, node.get());
            } else if (field.required()) {
                String other =
                        Spelling.nearest(
                                        field.name(),
                                        section.table().entries().stream()
                                                .map(e -> e.key().value())
                                                .filter(n -> n.length() <= LONGEST_NAME)
                                                .filter(n ->
                                                        fields.stream()
                                                                .noneMatch(f -> f.name().equals(n)))
                                                .toList())
                                .map(n -> "; here is \"" + YamlReader.brief(n) + "\"")
                                .orElse("");
                faults.add(
                        section.table().place(),
                        section.join(field.name()),
                        "",
                        "BPX requires this field" + other);
            }
        }
    }

    private void value(Entries section, BpxField field, Node node) {
        String name = field.name();
        switch (field.holds()) {
            case TEXT -> section.text(name, "a text");
            case NUMBER -> number(section, name, node);
            case WHOLE_NUMBER -> {
                if (BpxCurve.number(node).filter(v -> v == Math.rint(v)).isEmpty()) {
                    section.fault(name, "a whole number is expected, not " + brief(node));
                }
            }
            case CURVE -> curve(section, name, node);
            case LIST -> {
                if (!(node instanceof Node.Items(List<Node> values, _))) {
                    section.fault(name, "a list of numbers is expected, not " + brief(node));
                } else {
                    values.stream()
                            .filter(v -> BpxCurve.number(v).isEmpty())
                            .findFirst()
                            .ifPresent(v ->
                                    faults.add(
                                            v.place(),
                                            section.join(name),
                                            "",
                                            "a number is expected, not " + brief(v)));
                }
            }
            case OF_MATERIALS -> {
                if (node instanceof Node.Table table) {
                    Entries inner = new Entries(table, section.join(name), faults);
                    table.entries().forEach(e -> number(inner, e.key().value(), e.value()));
                } else {
                    number(section, name, node);
                }
            }
        }
    }

    private static void number(Entries section, String name, Node node) {
        if (BpxCurve.number(node).isEmpty()) {
            section.fault(name, "a number is expected, not " + brief(node));
        }
    }

    private static void curve(Entries section, String name, Node node) {
        try {
            // Only whether it can be read is asked.
            BpxCurve.value(node, 0);
        } catch (IllegalArgumentException e) {
            section.fault(name, String.valueOf(e.getMessage()));
        }
    }

    private void names(Entries section, List<String> known) {
        for (Node.Entry entry : section.table().entries()) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                unknown.put(section.join(key), Spelling.didYouMean(key, known));
            }
        }
    }

    private Optional<Entries> section(Entries above, String name, boolean required) {
        if (required && above.table().get(name).isEmpty()) {
            faults.add(above.table().place(), above.join(name), "", "BPX requires this section");
        }
        return above.section(name);
    }

    private static String word(Entries section, String key) {
        return section.table().get(key).orElse(null) instanceof Node.Text t ? t.value() : "";
    }

    private static String brief(Node node) {
        return YamlReader.brief(node.kind());
    }
}
