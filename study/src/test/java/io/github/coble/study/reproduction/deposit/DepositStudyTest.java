package io.github.coble.study.reproduction.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositStudyTest {
    private static final double PER_MAH_PER_CM2 = 36_000;

    @TempDir Path folder;

    @Test
    void theStudyOfTheProgramShowsAndStatesWhatItsPaperDoes() {
        DepositStudy park = DepositStudy.bundled("park2022");
        assertThat(park.study().cells()).hasSize(16);
        assertThat(park.panels()).extracting(Panel::name).contains("fig2", "fig4", "fig6");
        assertThat(park.marks("CS3")).containsExactly(0.5 * PER_MAH_PER_CM2, PER_MAH_PER_CM2);
        assertThat(park.statements())
                .extracting(s -> s.id() + ": " + s.criterion().words())
                .contains(
                        "CS3-first-width-50nm: ridgeWidth < 0.0500 µm",
                        "Ag-CS3-rods: rodDiameter 5.00 to 10.0 µm",
                        "CS3-spreading: coverage rises");
    }

    @Test
    void cellsAreLookedAtWhereAnythingAsksForIt() throws IOException {
        Path file = SmallDeposits.write(folder);
        Files.writeString(
                folder.resolve("two-deposits.yaml"),
                SmallDeposits.DEPOSITS.replace(
                        "of: coarse, shape", "of: coarse at 0.1 mAh/cm2, shape"));
        DepositStudy study = DepositStudy.read(file);
        assertThat(study.marks("fine")).containsExactly(0.3 * PER_MAH_PER_CM2);
        assertThat(study.marks("coarse"))
                .containsExactly(0.1 * PER_MAH_PER_CM2, 0.3 * PER_MAH_PER_CM2);
    }

    @Test
    void aStudyMayKnowNothingOfDeposits() throws IOException {
        Path file = SmallDeposits.write(folder);
        Files.delete(folder.resolve("two-deposits.yaml"));
        DepositStudy study = DepositStudy.read(file);
        assertThat(study.study().cells()).hasSize(2);
        assertThat(List.of(study.panels(), study.statements(), study.marks("fine")))
                .containsOnly(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'at: [' | 'att: [' | 1:1: att: unknown key \"att\"; did you mean \"at\"?",
                "'[0.3 mAh/cm2]' | '[0.3 mA]' | 1:6: at: 0.3 mA is ",
                "'[0.3 mAh/cm2]' | '[0 mAh/cm2]' | at: a capacity above 0 is expected",
                "name: both | name: a/b | panels[0].name: a file's name of letters",
                "'fine at 0.3 mAh/cm2, coarse' | '' | panels[0].of: 1 to 6 cells are expected",
                "of: coarse, shape | of: corse, shape | there is no cell \"corse\" in the study; did"
                        + " you mean \"coarse\"?",
                "of: coarse, shape | of: coarse at 3 mAh/cm2, shape | coarse is plated to 0.600"
                        + " mAh/cm2 only",
                "id: below | id: film | statements[3].id: \"film\" is there twice",
                "'[NONE]' | '[NON]' | \"NON\" is unknown; did you mean \"NONE\"?",
                "descriptor: coverage | descriptor: cover | statements[2].descriptor: \"cover\" is"
                        + " unknown",
                "less than: 1 nm | less than: 1 MPa | statements[4].less than: 1 MPa is ",
                "'less than: 1 nm' | 'between: [5 um, 1 um]' | the first bound is not below the second",
                "'less than: 1 nm, ' | '' | statements[4]: needs one of shape, less than, more than",
                "'[fine at 0.3 mAh/cm2, fine]' | '[fine]' | two cells and more are expected",
                "'says: it spreads, ' | '' | statements[2].says: this key is missing"
            })
    void saysWhatIsWrongAndWhere(String from, String to, String fault) throws IOException {
        Path file = SmallDeposits.write(folder);
        assertThat(SmallDeposits.DEPOSITS).contains(from);
        Files.writeString(
                folder.resolve("two-deposits.yaml"), SmallDeposits.DEPOSITS.replace(from, to));
        assertThatThrownBy(() -> DepositStudy.read(file)).hasMessageContaining(fault);
    }
}
