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
import io.github.coble.study.parameters.Shape;
import io.github.coble.study.parameters.TreeReader;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.SourceText;
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

    private static final String FILE = "data/materials.yaml";

    private final MaterialIndex index;

    private Materials(String text) {
        this.index = new MaterialIndex(text);
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
        return new Materials(SourceText.bundled(RESOURCE));
    }

    /// The record types there are materials of, and what their section is called.
    public static Map<Class<? extends Record>, String> kinds() {
        return java.util.Collections.unmodifiableMap(SECTIONS);
    }

    @Override
    public List<String> names(Class<?> type) {
        String section = SECTIONS.get(type);
        return section == null ? List.of() : index.names(section);
    }

    @Override
    public Optional<Draft> find(Class<?> type, String name) {
        String section = SECTIONS.get(type);
        if (section == null || !index.names(section).contains(name)) {
            return Optional.empty();
        }
        FaultList faults = new FaultList(FILE, index.text());
        Node.Table table = index.read(section, name, faults);
        Draft draft = new Draft();
        if (table.get("base").orElse(null) instanceof Node.Text base) {
            draft.copy(draft(type, base.value()), "", "", p -> p);
        }
        new TreeReader(draft, faults, this, UNSTATED).table(table, type, "", name);
        faults.throwIfAny();
        if (Shape.of(type).containsKey("name")) {
            draft.put("name", name);
        }
        return Optional.of(draft);
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
}
