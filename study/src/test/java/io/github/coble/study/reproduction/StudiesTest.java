package io.github.coble.study.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.coble.study.input.SmallCell;
import io.github.coble.study.yaml.InputFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudiesTest {
    @TempDir Path folder;

    @Test
    void anUnknownNameIsGuessed() {
        assertThatThrownBy(() -> Studies.bundled("park2202"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("did you mean \"park2022\"?");
        assertThatThrownBy(() -> Studies.bundled("x"))
                .hasMessageContaining("there is park2022, or name a file");
    }

    private String faults(String from, String to) throws IOException {
        Path study = SmallStudy.write(folder);
        assertThat(SmallStudy.STUDY).contains(from);
        Files.writeString(study, SmallStudy.STUDY.replace(from, to));
        InputFaults faults = catchThrowableOfType(InputFaults.class, () -> Studies.read(study));
        assertThat(faults).isNotNull();
        return String.valueOf(faults.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: two | nam: two | small.yaml:1:1: nam: unknown key \"nam\"; did you mean"
                        + " \"name\"?",
                "name: two | nam: two | small.yaml:1:1: name: this key is missing",
                "source: nobody 2022 | source: [] | small.yaml:2:9: source: a word is expected"
                        + " here, not a list",
                "cycles: 2 | cycles: 0 | small.yaml:4:35: cells.fine.cycles: \"0\" is not a"
                        + " whole number from 1 to 10000",
                "cycles: 2 | cycls: 2 | small.yaml:4:27: cells.fine.cycls: unknown key \"cycls\"; did"
                        + " you mean \"cycles\"?",
                "'{file: coarse.yaml}' | coarse.yaml | small.yaml:5:11: cells.coarse: {file:"
                        + " NAME.yaml} or {file: NAME.yaml, cycles: 20} is expected, not"
                        + " \"coarse.yaml\"",
                "'{file: coarse.yaml}' | '{cycles: 2}' | cells.coarse.file: this key is missing: the"
                        + " name of a cell file",
                "coarse.yaml | corse.yaml | there is no such file; did you mean",
                "cell: fine | cell: fin | small.yaml:7:28: observations[0].cell: there is no cell"
                        + " \"fin\"; did you mean \"fine\"?",
                "observations | comments | observations: this key is missing"
            })
    void saysWhatIsWrongAndWhere(String from, String to, String fault) throws IOException {
        assertThat(faults(from, to)).contains(fault);
    }

    @Test
    void faultsOfTheStudyAndItsCellsAreSaidAtOnce() throws IOException {
        SmallStudy.write(folder);
        Files.writeString(
                folder.resolve("fine.yaml"),
                SmallCell.fine("1 mAh/cm2", "1 V").replace("700 um", "5 mV"));
        Path study = folder.resolve("small.yaml");
        Files.writeString(study, SmallStudy.STUDY.replace("value: CC", "value: CCC"));
        assertThatThrownBy(() -> Studies.read(study))
                .hasMessageContaining("small.yaml:7:72: observations[0].value")
                .hasMessageContaining("fine.yaml:2:");
    }

    @Test
    void cellsAreNeeded() throws IOException {
        Path study = folder.resolve("empty.yaml");
        Files.writeString(study, "name: empty\ncells: {}\nobservations: []\n");
        assertThatThrownBy(() -> Studies.read(study))
                .hasMessageContaining("empty.yaml:2:8: cells: a table of cells such as")
                .hasMessageContaining("this list is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"sd\": 10' | '\"sd\": \"x\"' | parameters[0].sd: a finite number is expected,"
                        + " not \"x\"",
                "'\"sd\": 10' | '\"s\": 10' | parameters[0].sd: this key is missing",
                "'\"ohm cm2\"' | '[]' | parameters[0].unit: a word is expected, not a list",
                "'\"id\": \"CE-fine\"' | '\"i\": \"CE-fine\"' | observations[0].id: this key is"
                        + " missing",
                "'80.5' | '95' | observations[0]: q05 is larger than q95",
                "'\"seed\": 1' | '\"seed\": 1, \"seed\": 2' | this key is there twice",
                "'\"parameters\"' | '\"parameter\"' | parameters: this key is missing",
                "'[{\"path\"' | '[\"x\", {\"path\"' | parameters[0]: a table of keys is expected,"
                        + " not \"x\""
            })
    void aBrokenCalibrationIsRefused(String from, String to, String fault) throws IOException {
        Path study = SmallStudy.write(folder);
        assertThat(SmallStudy.CALIBRATION).contains(from);
        Files.writeString(
                folder.resolve("small-calibration.json"), SmallStudy.CALIBRATION.replace(from, to));
        assertThatThrownBy(() -> Studies.read(study))
                .isInstanceOf(InputFaults.class)
                .hasMessageContaining("small-calibration.json:")
                .hasMessageContaining(fault);
    }
}
