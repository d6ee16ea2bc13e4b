package io.github.coble.study.materials;

import io.github.coble.model.material.Collector;
import io.github.coble.model.material.DecorationMaterial;
import io.github.coble.model.material.ElectrolyteMaterial;
import io.github.coble.model.material.Lithium;
import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.model.material.Scaffold;
import io.github.coble.study.parameters.Draft;
import io.github.coble.study.parameters.Library;
import io.github.coble.study.parameters.ParameterTable;
import io.github.coble.study.parameters.RecordBuilder;
import io.github.coble.study.parameters.TreeReader;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Named materials with the provenance of every number.
///
/// A material's numbers are read when it is first asked for.
public final class Materials implements Library {
    private static final String RESOURCE = "/io/github/coble/data/materials.yaml";
    private static final Provenance UNSTATED = new Provenance(Status.ASSUMED, "no source stated");

    /// Sections of the data file and what they hold.
    private static final Map<Class<? extends Record>, String> SECTIONS = sections();

    private final Node.Table data;
    private final FaultList faults;

    private Materials(String file, String text) {
        this.faults = new FaultList(file, text);
        this.data = YamlReader.read(text, faults);
        faults.throwIfAny();
    }

    private static Map<Class<? extends Record>, String> sections() {
        Map<Class<? extends Record>, String> sections = new LinkedHashMap<>();
        sections.put(Lithium.class, "metals");
        sections.put(ElectrolyteMaterial.class, "electrolytes");
        sections.put(Scaffold.class, "scaffolds");
        sections.put(DecorationMaterial.class, "decorations");
        sections.put(Collector.class, "collectors");
        return sections;
    }

    /// The materials that come with the program.
    public static Materials bundled() {
        return new Materials("data/materials.yaml", SourceText.bundled(RESOURCE));
    }

    /// The record types there are materials of, and what their section is called.
    public static Map<Class<? extends Record>, String> kinds() {
        return java.util.Collections.unmodifiableMap(SECTIONS);
    }

    @Override
    public List<String> names(Class<?> type) {
        return section(type)
                .map(s -> s.entries().stream().map(e -> e.key().value()).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Draft> find(Class<?> type, String name) {
        return section(type)
                .flatMap(s -> s.get(name))
                .map(node -> {
                    Draft draft = new Draft();
                    TreeReader reader = new TreeReader(draft, faults, this, UNSTATED);
                    if (node instanceof Node.Table table) {
                        if (table.get("base").orElse(null) instanceof Node.Text base) {
                            find(type, base.value()).ifPresent(b -> draft.copy(b, "", "", p -> p));
                        }
                        reader.table(table, type, "", name);
                    }
                    faults.throwIfAny();
                    if (type != Lithium.class) {
                        draft.put("name", name);
                    }
                    return draft;
                });
    }

    /// A material by its name.
    ///
    /// @throws NoSuchElementException with the nearest name, if there is none of this name
    public <T extends Record> T get(Class<T> type, String name) {
        return RecordBuilder.build(type, draft(type, name));
    }

    /// Every number of a material with its provenance.
    ///
    /// @throws NoSuchElementException with the nearest name, if there is none of this name
    public ParameterTable table(Class<? extends Record> type, String name) {
        return draft(type, name).table();
    }

    /// Lithium metal.
    public Lithium lithium() {
        return get(Lithium.class, "lithium");
    }

    private Draft draft(Class<?> type, String name) {
        return find(type, name)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "no material \""
                                        + name
                                        + "\""
                                        + Spelling.didYouMean(name, names(type))));
    }

    private Optional<Node.Table> section(Class<?> type) {
        String section = SECTIONS.get(type);
        return section == null
                ? Optional.empty()
                : data.get(section)
                        .filter(Node.Table.class::isInstance)
                        .map(Node.Table.class::cast);
    }
}
