package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.regime.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `coble explain` prints, to the letter.
class ExplanationTest {
    private static final Explanation EXPLANATION =
            new Explanation(
                    new Deposition(Location.CC, new Shares(0, 0.14, 0.86, 0), 1, 1.7, 8.5, 0, 0.15),
                    SampleRuns.ENERGIES,
                    5,
                    108000,
                    1.899e-10,
                    7.625e-21,
                    783,
                    5.9e6,
                    5.15e6,
                    2.9e7,
                    1e-7,
                    2.4e-5,
                    4.2e-3,
                    List.of(
                            new Advisory(
                                    "creep-limited",
                                    Advisory.Priority.CAUTION,
                                    "Above 0.85 mA/cm² the layer no longer passes all lithium;"
                                            + " a thinner layer or smaller pores raise this"
                                            + " limit in proportion."),
                            new Advisory("fine", Advisory.Priority.NOTE, "All is well.")));

    @Test
    void textIsAligned() {
        assertThat(ExplanationText.text("CS3 at 60 °C", EXPLANATION))
                .isEqualTo(
                        """
                        TEXT
                        """);
    }

    @Test
    void jsonHasTheEnergyTable() {
        JsonNode e =
                JsonMapper.shared().readTree(ExplanationJson.json("CS3 at 60 °C", EXPLANATION));
        assertThat(e.at("/deposition/location").asString()).isEqualTo("CC");
        assertThat(e.at("/energies/2/energy_kJ_mol").asDouble()).isEqualTo(6.4);
        assertThat(e.at("/openingPressures_MPa/collector").asDouble()).isEqualTo(5.15);
        assertThat(e.at("/creep/conductance_m2_Pa_s").asDouble()).isEqualTo(7.625e-21);
        assertThat(e.at("/criticalDiameter_nm").asDouble()).isEqualTo(100);
    }
}
