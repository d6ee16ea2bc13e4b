package io.github.coble.study.input;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.porescale.porosimetry.PoreSizeSummary;
import io.github.coble.porescale.porosimetry.PorosimetryFile;
import io.github.coble.porescale.porosimetry.PorosimetryTable;
import io.github.coble.porescale.porosimetry.SizeWindow;
import io.github.coble.study.pores.MercuryPores;
import io.github.coble.study.pores.PoreNumber;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.Entries;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads `porosimetry:` of a cell file: a porosimeter's table by its name, or `{file: …, from: 5
/// nm, to: 500 nm, mesoscale share: 0.5}`.
final class PorosimetrySource {
    private static final String FILE = "file";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SHARE = "mesoscale share";
    private static final List<String> KEYS = List.of(FILE, FROM, TO, SHARE);

    private final String words;
    private final FaultList faults;
    private final List<Advisory> doubts;

    private PorosimetrySource(String words, FaultList faults, List<Advisory> doubts) {
        this.words = words;
        this.faults = faults;
        this.doubts = doubts;
    }

    /// @param doubts receives what is doubtful in the file, and what was decided unasked
    static List<PoreNumber> read(
            Node node, Path folder, String words, FaultList faults, List<Advisory> doubts) {
        return new PorosimetrySource(words, faults, doubts).numbers(node, folder);
    }

    private List<PoreNumber> numbers(Node node, Path folder) {
        Optional<Node.Text> file =
                Optional.of(node).filter(Node.Text.class::isInstance).map(Node.Text.class::cast);
        OptionalDouble from = OptionalDouble.empty();
        OptionalDouble to = OptionalDouble.empty();
        double share = 1;
        if (node instanceof Node.Table table) {
            new Entries(table, words, faults).known(KEYS);
            file = table.get(FILE).filter(Node.Text.class::isInstance).map(Node.Text.class::cast);
            from = quantity(table, FROM, "m", 0, 1);
            to = quantity(table, TO, "m", 0, 1);
            share = quantity(table, SHARE, "1", 0, 1).orElse(1);
        }
        if (file.isEmpty() || file.get().value().isBlank()) {
            String message =
                    "the file of a porosimeter is expected, or {file: …, from: …, to: …}; not "
                            + node.kind();
            faults.add(node.place(), words, "", message);
            return List.of();
        }
        Path path = folder.resolve(file.get().value());
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(
                        file.get().place(),
                        words,
                        file.get().value(),
                        path + ": there is no such file");
                return List.of();
            }
            PorosimetryTable measured = PorosimetryFile.read(path);
            PoreSizeSummary sizes =
                    from.isEmpty() && to.isEmpty()
                            ? PoreSizeSummary.of(measured)
                            : PoreSizeSummary.of(
                                    measured, new SizeWindow(from.orElse(0), to.orElse(1)));
            doubts.addAll(MercuryPores.doubts(measured, sizes));
            return MercuryPores.numbers(measured.name(), sizes, share);
        } catch (IllegalArgumentException | IOException e) {
            faults.add(file.get().place(), words, "", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private OptionalDouble quantity(
            Node.Table table, String key, String unit, double least, double most) {
        Node node = table.get(key).orElse(null);
        if (node == null) {
            return OptionalDouble.empty();
        }
        String text = node instanceof Node.Text t ? t.value() : "";
        try {
            double value = Quantity.parse(text, unit).si();
            if (value >= least && value <= most) {
                return OptionalDouble.of(value);
            }
            faults.add(
                    node.place(),
                    words + "." + key,
                    text,
                    text
                            + " is outside "
                            + Quantity.show(least, unit)
                            + " to "
                            + Quantity.show(most, unit));
        } catch (NotAQuantityException e) {
            faults.add(node.place(), words + "." + key, text, String.valueOf(e.getMessage()));
        }
        return OptionalDouble.empty();
    }
}
