package io.github.coble.study.reproduction;

import io.github.coble.study.input.CellFile;
import io.github.coble.study.units.Spelling;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Where studies are found: with the program, or in a file.
public final class Studies {
    private static final String DATA = "/io/github/coble/data/";
    private static final String EXAMPLES = "/io/github/coble/examples/";
    private static final String CALIBRATION = "-calibration.json";
    private static final List<String> BUNDLED = List.of("park2022");

    private Studies() {}

    /// Names of the studies that come with the program.
    public static List<String> names() {
        return BUNDLED;
    }

    /// A study that comes with the program.
    ///
    /// @throws NoSuchElementException with the nearest name, if there is none of this name
    public static PublishedStudy bundled(String name) {
        if (!BUNDLED.contains(name)) {
            String hint = Spelling.didYouMean(name, BUNDLED);
            throw new NoSuchElementException(
                    "there is no study \""
                            + name
                            + "\""
                            + (hint.isEmpty()
                                    ? "; there is "
                                            + String.join(", ", BUNDLED)
                                            + ", or name a file that ends with .yaml"
                                    : hint));
        }
        String record = DATA + name + CALIBRATION;
        Optional<CalibrationRecord> calibration =
                Studies.class.getResource(record) == null
                        ? Optional.empty()
                        : Optional.of(
                                CalibrationReader.parse(
                                        "data/" + name + CALIBRATION, SourceText.bundled(record)));
        return StudyReader.parse(
                "data/" + name + ".yaml",
                SourceText.bundled(DATA + name + ".yaml"),
                named -> {
                    String file = String.valueOf(Path.of(named).getFileName());
                    if (Studies.class.getResource(EXAMPLES + file) == null) {
                        throw new IllegalStateException("the program lacks the example " + file);
                    }
                    return CellFile.parse("examples/" + file, SourceText.bundled(EXAMPLES + file));
                },
                calibration);
    }

    /// A study in a file; its cell files are found from the folder it is in, and the record of a
    /// calibration, if any, beside it: `NAME-calibration.json` for `NAME.yaml`.
    ///
    /// @throws InputFaults with everything that is wrong
    public static PublishedStudy read(Path file) {
        String text = SourceText.read(file);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        Path record = file.resolveSibling(name + CALIBRATION);
        Optional<CalibrationRecord> calibration =
                Files.exists(record)
                        ? Optional.of(
                                CalibrationReader.parse(record.toString(), SourceText.read(record)))
                        : Optional.empty();
        return StudyReader.parse(
                file.toString(),
                text,
                cell -> CellFile.read(file.resolveSibling(cell)),
                calibration);
    }
}
