package io.github.coble.study.bpx;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.stack.Cell;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.Slot;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a BPX file says of a half cell; what is in it and not used is listed. Owned by one
/// reading.
final class BpxReader {
    private static final String PARAMETERISATION = "Parameterisation";
    private static final String USER_DEFINED = "User-defined";
    private static final String NEGATIVE = "Negative electrode";
    private static final String INITIAL = "Initial conditions";

    private final Node.Table top;
    private final String file;
    private final Draft draft = new Draft();
    private final Map<String, String> unknown;
    private final Set<List<String>> used = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    private BpxReader(Node.Table top, String file, Map<String, String> unknown) {
        this.top = top;
        this.file = file;
        this.unknown = unknown;
    }

    /// Reads a file.
    ///
    /// @param file as to be named
    /// @param text of it
    /// @throws InputFaults if it is not BPX, with everything that is wrong
    static BpxCell read(String file, String text) {
        FaultList faults = new FaultList(file, text);
        // JSON is YAML, and places in it are known.
        Node.Table top = YamlReader.read(text, faults);
        Map<String, String> unknown = BpxRules.check(top, faults);
        faults.throwIfAny();
        return new BpxReader(top, file, unknown).cell();
    }

    private BpxCell cell() {
        List<String> about = new ArrayList<>();
        word("Header", "BPX").ifPresent(v -> about.add("From the BPX " + v + " file " + file));
        word("Header", "Model");
        boolean own = at(PARAMETERISATION, USER_DEFINED, UserDefined.SOURCES).isPresent();
        for (String field : List.of("Title", "Description", "References")) {
            word("Header", field).filter(_ -> !own).ifPresent(about::add);
        }
        word("Header", "Title").ifPresent(title -> draft.put("name", title));
        electrolyte();
        conditions();
        layer();
        userDefined();
        Optional<Node> protocol = protocol();
        unused(top, List.of());
        return new BpxCell(about, draft.table(), protocol, notes);
    }

    /// The conductivity of a separator is that of its electrolyte times its transport efficiency.
    private void electrolyte() {
        String[] state = {"State", INITIAL, "Initial electrolyte concentration [mol.m-3]"};
        String[] before1 = {
            PARAMETERISATION, StandardField.ELECTROLYTE, "Initial concentration [mol.m-3]"
        };
        String[] concentration = at(state).isPresent() ? state : before1;
        double initial = number(concentration).orElse(Double.NaN);
        String[] transport = {
            PARAMETERISATION, StandardField.SEPARATOR, StandardField.TRANSPORT_EFFICIENCY
        };
        double efficiency = number(transport).orElse(1.0);
        for (StandardField field : StandardField.ALL) {
            String[] keys = {PARAMETERISATION, field.section(), field.field()};
            boolean conductivity = field.field().equals(StandardField.CONDUCTIVITY);
            at(keys).ifPresent(node -> {
                double value = BpxCurve.value(node, initial);
                set(field.path(), conductivity ? value * efficiency : value, keys);
            });
        }
        if (draft.has("electrolyte.material.conductivity")) {
            used.add(List.of(transport));
            used.add(List.of(concentration));
        }
        String[] reference = {PARAMETERISATION, "Cell", "Reference temperature [K]"};
        number(reference)
                .ifPresent(t -> set("electrolyte.material.referenceTemperature", t, reference));
        String[] transference = {
            PARAMETERISATION, StandardField.ELECTROLYTE, "Cation transference number"
        };
        number(transference).filter(t -> t == 1).ifPresent(_ -> used.add(List.of(transference)));
    }

    private void conditions() {
        List<String[]> places =
                List.of(
                        new String[] {"State", INITIAL, "Initial temperature [K]"},
                        new String[] {"State", "Thermal environment", "Ambient temperature [K]"},
                        new String[] {PARAMETERISATION, "Cell", "Initial temperature [K]"},
                        new String[] {PARAMETERISATION, "Cell", "Ambient temperature [K]"});
        for (String[] keys : places) {
            Optional<Double> t = number(keys);
            Parameter now = draft.number("conditions.temperature");
            if (t.isPresent() && now == null) {
                set("conditions.temperature", t.get(), keys);
            } else if (t.isPresent() && now != null && now.value() == t.get()) {
                used.add(List.of(keys));
            }
        }
    }

    /// In a Li-free cell the interlayer lies where others have their negative electrode.
    private void layer() {
        String[] thickness = {PARAMETERISATION, NEGATIVE, StandardField.THICKNESS};
        number(thickness).ifPresent(v -> set("interlayer.thickness", v, thickness));
        String[] radius = {PARAMETERISATION, NEGATIVE, "Particle radius [m]"};
        number(radius).ifPresent(r -> set("interlayer.particleDiameter", 2 * r, radius));
        if (draft.has("interlayer")) {
            notes.add(
                    "the negative electrode is taken for the interlayer: thickness and particle"
                            + " diameter");
        }
    }

    private void userDefined() {
        if (!(at(PARAMETERISATION, USER_DEFINED).orElse(null) instanceof Node.Table own)) {
            return;
        }
        for (Node.Entry entry : own.entries()) {
            String name = entry.key().value();
            String words = UserDefined.words(name);
            Optional<Shape.Target> target = target(words);
            Optional<Double> value = BpxCurve.number(entry.value());
            if (value.isPresent()
                    && target.isPresent()
                    && target.get().slot().type() == double.class
                    && UserDefined.name(words, target.get().slot().unit()).equals(name)) {
                set(target.get().path(), value.get(), PARAMETERISATION, USER_DEFINED, name);
            }
        }
        if (own.get(UserDefined.WORDS).orElse(null) instanceof Node.Table words) {
            for (Node.Entry entry : words.entries()) {
                String key = entry.key().value();
                Optional<Shape.Target> target = target(key);
                Optional<String> word =
                        word(
                                PARAMETERISATION,
                                USER_DEFINED,
                                UserDefined.WORDS,
                                key,
                                UserDefined.DESCRIPTION);
                if (target.isPresent() && word.isPresent()) {
                    draft.put(target.get().path(), word.get());
                }
            }
        }
        word(PARAMETERISATION, USER_DEFINED, UserDefined.DESCRIPTION);
    }

    private Optional<Node> protocol() {
        Optional<String> text =
                word(PARAMETERISATION, USER_DEFINED, UserDefined.PROTOCOL, UserDefined.DESCRIPTION);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        FaultList faults = new FaultList(file, text.get());
        Node.Table table = YamlReader.read(text.get(), faults);
        faults.throwIfAny();
        return table.get("protocol");
    }

    /// Takes a number over, unless a cell cannot have it.
    private void set(String path, double value, String... keys) {
        Slot slot = target(path).orElseThrow().slot();
        String name = keys[keys.length - 1];
        if (!Double.isFinite(value)) {
            notes.add(name + " depends on a concentration that the file does not state");
            return;
        }
        if (!slot.accepts(value)) {
            notes.add(
                    name
                            + " is "
                            + Quantity.show(value, slot.unit())
                            + ", which Coble's "
                            + Words.ofPath(path)
                            + " cannot be");
            return;
        }
        used.add(List.of(keys));
        draft.put(new Parameter(path, value, slot.unit(), provenance(path, keys), false));
    }

    /// As stated by Coble; of other files what they refer to.
    private Provenance provenance(String path, String... keys) {
        Optional<String> stated =
                word(
                        PARAMETERISATION,
                        USER_DEFINED,
                        UserDefined.SOURCES,
                        Words.ofPath(path),
                        UserDefined.DESCRIPTION);
        if (stated.isPresent()) {
            return UserDefined.provenance(stated.get());
        }
        Optional<String> references = word("Header", "References");
        String field = keys[keys.length - 2] + ", " + keys[keys.length - 1] + " of " + file;
        return references
                .map(r -> new Provenance(Status.LITERATURE, field + ", which refers to " + r))
                .orElseGet(
                        () -> new Provenance(Status.ASSUMED, field + ", which gives no reference"));
    }

    /// Lists what nothing was read from, a line for each section.
    private void unused(Node.Table table, List<String> above) {
        List<String> left = new ArrayList<>();
        Map<List<String>, Node.Table> deeper = new LinkedHashMap<>();
        for (Node.Entry entry : table.entries()) {
            String key = entry.key().value();
            List<String> path = new ArrayList<>(above);
            path.add(key);
            boolean leaf =
                    !(entry.value() instanceof Node.Table t)
                            || t.get("y").isPresent()
                            || above.equals(List.of("Validation"));
            if (!leaf && entry.value() instanceof Node.Table t) {
                deeper.put(path, t);
            } else if (!used.contains(path)) {
                String why = unknown.get(String.join(".", path));
                left.add(why == null ? key : key + " (no field of BPX" + why + ")");
            }
        }
        if (!left.isEmpty()) {
            String where = above.isEmpty() ? "" : above.getLast() + ": ";
            notes.add("not used: " + where + String.join(", ", left));
        }
        deeper.forEach((path, t) -> unused(t, path));
    }

    private Optional<Node> at(String... keys) {
        Node node = top;
        for (String key : keys) {
            Optional<Node> next =
                    node instanceof Node.Table table ? table.get(key) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    private Optional<Double> number(String... keys) {
        return at(keys).flatMap(BpxCurve::number);
    }

    /// A text; reading it is using it.
    private Optional<String> word(String... keys) {
        Optional<String> word =
                at(keys).filter(Node.Text.class::isInstance)
                        .map(Node.Text.class::cast)
                        .map(Node.Text::value)
                        .filter(w -> !w.isBlank());
        word.ifPresent(_ -> used.add(List.of(keys)));
        return word;
    }

    private static Optional<Shape.Target> target(String words) {
        try {
            return Optional.of(Shape.find(Cell.class, words));
        } catch (Shape.UnknownPathException _) {
            return Optional.empty();
        }
    }
}
