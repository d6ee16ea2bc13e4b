package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.reproduction.PublishedStudy;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads what is known of a study's deposits (docs/guide/reproduce.md).
final class DepositStudyReader {
    private static final List<String> KEYS = List.of("at", "panels", "statements");
    private static final List<String> PANEL_KEYS = List.of("name", "title", "of");

    /// Pictures that find room beside each other.
    private static final int MOST = 6;

    private final FaultList faults;
    private final StageReader stages;

    private DepositStudyReader(FaultList faults, PublishedStudy study) {
        this.faults = faults;
        stages = new StageReader(study.cells(), faults);
    }

    /// @throws InputFaults with everything that is wrong
    static DepositStudy parse(PublishedStudy study, String file, String text) {
        FaultList faults = new FaultList(file, text);
        DepositStudyReader reader = new DepositStudyReader(faults, study);
        Entries entries = new Entries(YamlReader.read(text, faults), "", faults);
        entries.known(KEYS);
        List<Double> capacities = new ArrayList<>();
        for (Node.Text word : entries.words("at")) {
            reader.stages.capacity(word, "at").ifPresent(capacities::add);
        }
        List<Panel> panels = reader.tables(entries, "panels", "name", reader::panel);
        StatementReader statement = new StatementReader(reader.stages);
        List<Statement> statements = reader.tables(entries, "statements", "id", statement::read);
        faults.throwIfAny();
        return new DepositStudy(study, capacities, panels, statements);
    }

    /// The entries of a list that are without fault.
    ///
    /// @param name key of what is in each entry once
    private <T> List<T> tables(
            Entries top, String key, String name, Function<Entries, Optional<T>> read) {
        List<T> found = new ArrayList<>();
        Node list = top.table().get(key).orElse(null);
        if (list == null) {
            return found;
        }
        if (!(list instanceof Node.Items(List<Node> values, _))) {
            top.fault(key, "a list is expected, not " + YamlReader.brief(list.kind()));
            return found;
        }
        Set<String> names = new HashSet<>();
        for (int k = 0; k < values.size(); k++) {
            String path = key + "[" + k + "]";
            if (values.get(k) instanceof Node.Table table) {
                Entries entries = new Entries(table, path, faults);
                Optional<Node.Text> word = entries.needed(name, "a word");
                if (word.isPresent() && !names.add(word.get().value())) {
                    entries.fault(name, "\"" + word.get().value() + "\" is there twice");
                }
                read.apply(entries).ifPresent(found::add);
            } else {
                Node other = values.get(k);
                String kind = YamlReader.brief(other.kind());
                faults.add(other.place(), path, "", "a table of keys is expected, not " + kind);
            }
        }
        return found;
    }

    private Optional<Panel> panel(Entries entries) {
        entries.known(PANEL_KEYS);
        Optional<Node.Text> name = entries.text("name", "a word");
        Optional<Node.Text> title = entries.needed("title", "what it is arranged like");
        if (name.isPresent() && !name.get().value().matches("[\\w-]+")) {
            entries.fault("name", "a file's name of letters, digits, - and _ is expected");
        }
        List<Stage> of = stages.list(entries, "of");
        if (of.isEmpty() || of.size() > MOST) {
            entries.fault(
                    "of", "1 to " + MOST + " cells are expected, such as [A, B at 1 mAh/cm2]");
        }
        return name.isPresent() && title.isPresent()
                ? Optional.of(new Panel(name.get().value(), title.get().value(), of))
                : Optional.empty();
    }
}
