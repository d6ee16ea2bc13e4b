package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.reproduction.PublishedStudy;
import io.github.coble.study.reproduction.Studies;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/// A study with what its publication shows and says about the shape of deposits.
///
/// @param study with its cells
/// @param capacities beside the end at which every deposit is measured [C m^-2]
/// @param panels pictures
/// @param statements about shapes
public record DepositStudy(
        PublishedStudy study,
        List<Double> capacities,
        List<Panel> panels,
        List<Statement> statements) {
    private static final String DATA = "/io/github/coble/data/";
    private static final String SUFFIX = "-deposits.yaml";

    public DepositStudy {
        capacities = List.copyOf(capacities);
        panels = List.copyOf(panels);
        statements = List.copyOf(statements);
    }

    /// A study that comes with the program.
    ///
    /// @throws NoSuchElementException with the nearest name, if there is none of this name
    public static DepositStudy bundled(String name) {
        PublishedStudy study = Studies.bundled(name);
        return DepositStudyReader.parse(
                study, "data/" + name + SUFFIX, SourceText.bundled(DATA + name + SUFFIX));
    }

    /// A study in a file `NAME.yaml`; what is known of its deposits is in `NAME-deposits.yaml`
    /// beside it. Without that file there are neither panels nor statements.
    ///
    /// @throws InputFaults with everything that is wrong
    public static DepositStudy read(Path file) {
        PublishedStudy study = Studies.read(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
        Path beside = file.resolveSibling(name + SUFFIX);
        return Files.exists(beside)
                ? DepositStudyReader.parse(study, beside.toString(), SourceText.read(beside))
                : new DepositStudy(study, List.of(), List.of(), List.of());
    }

    /// Charges at which a cell's deposit is asked for, beside the end of its plating [C m^-2].
    List<Double> marks(String cell) {
        TreeSet<Double> marks = new TreeSet<>(capacities);
        for (Panel panel : panels) {
            add(panel.stages(), cell, marks);
        }
        for (Statement statement : statements) {
            add(statement.stages(), cell, marks);
        }
        return List.copyOf(marks);
    }

    private static void add(List<Stage> stages, String cell, TreeSet<Double> marks) {
        for (Stage stage : stages) {
            if (stage.cell().equals(cell)) {
                stage.capacity().ifPresent(marks::add);
            }
        }
    }
}
