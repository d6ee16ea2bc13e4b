package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The summary keeps its contract.
class SummaryTest {
    private static final double WRITTEN_DIGITS = 1e-9;

    private static JsonNode summary(CellResult result) {
        return JsonMapper.shared().readTree(Summary.json(SampleRuns.finished(result)));
    }

    @Test
    void fieldsAndUnitsAreTheContracts() {
        JsonNode s = summary(SyntheticResult.of(Kind.CC));
        assertThat(s.at("/name").asString()).isEqualTo("synthetic CC");
        assertThat(s.at("/model").asString()).isEqualTo("cell");
        assertThat(s.at("/deposition/location").asString()).isEqualTo("CC");
        assertNumber(s, "/deposition/shares/cc", 2.5123 / 2.9741, 1e-4);
        assertNumber(s, "/deposition/shares/crevice", 0, 0);
        assertNumber(s, "/deposition/voidFilling", 1, WRITTEN_DIGITS);
        assertNumber(s, "/deposition/penetrationNumber", 1.7, WRITTEN_DIGITS);
        assertNumber(s, "/deposition/criticalCurrent_mA_cm2", 0.85, WRITTEN_DIGITS);
        assertNumber(s, "/deposition/touchingElectrolyte", 0.02, WRITTEN_DIGITS);
        assertNumber(s, "/deposition/margin", 0.1298, 1e-4);
        assertNumber(s, "/firstCycle/coulombicEfficiency_percent", 81.9, WRITTEN_DIGITS);
        assertNumber(s, "/firstCycle/platingOverpotential_mV", 107, WRITTEN_DIGITS);
        assertNumber(s, "/firstCycle/nucleationOverpotential_mV", 31.7, WRITTEN_DIGITS);
        assertNumber(s, "/cycling/cyclesCompleted", 1, 0);
        assertThat(s.at("/cycling/shortCircuitCycle").isNull()).isTrue();
        assertNumber(s, "/cycling/meanCoulombicEfficiency_percent", 81.9, WRITTEN_DIGITS);
        assertNumber(s, "/resistance_ohm_cm2/0/cycle", 0, 0);
        assertNumber(s, "/resistance_ohm_cm2/0/value", 261, WRITTEN_DIGITS);
        assertNumber(s, "/resistance_ohm_cm2/1/value", 301, WRITTEN_DIGITS);
        assertNumber(s, "/lithiumBalance/relativeError", 1e-12, 0);
        assertThat(s.at("/advisories/0/code").asString()).isEqualTo("near-border");
        assertThat(s.at("/advisories/0/message").asString()).startsWith("Only 12 points");
        assertThat(s.at("/parameters/fitted/0").asString()).isEqualTo("interfaces.openingLength");
        assertThat(s.at("/parameters/assumed/0").asString()).isEqualTo("interlayer.pores.spread");
        assertNumber(s, "/energies/0/pressure_MPa", 5.9, WRITTEN_DIGITS);
    }

    @Test
    void whatIsUnknownIsNull() {
        JsonNode s = summary(SyntheticResult.failed());
        assertThat(s.at("/firstCycle/coulombicEfficiency_percent").isNull()).isTrue();
        assertThat(s.at("/cycling/meanCoulombicEfficiency_percent").isNull()).isTrue();
        assertThat(s.at("/failure/unknown").asString()).isEqualTo("front position of pore class 3");
        assertNumber(s, "/failure/time_h", 3.5, 1e-6);
    }

    @Test
    void aShortCircuitNamesItsCycle() {
        FinishedRun run = SampleRuns.finished(SyntheticResult.of(Kind.SE));
        String json =
                Summary.json(
                        new FinishedRun(
                                "short \"circuit\"\n",
                                "cell",
                                run.result(),
                                List.of(),
                                List.of(),
                                Optional.empty()));
        JsonNode s = JsonMapper.shared().readTree(json);
        assertNumber(s, "/cycling/shortCircuitCycle", 9, 0);
        assertNumber(s, "/cycling/endurance_cycles/typical", 8.4, WRITTEN_DIGITS);
        assertThat(s.at("/cycling/endurance_cycles/latest").isNull()).isTrue();
        assertThat(s.at("/name").asString()).isEqualTo("short \"circuit\"\n");
        assertThat(s.at("/parameters/fitted").isEmpty()).isTrue();
    }

    private static void assertNumber(JsonNode node, String path, double value, double tolerance) {
        assertThat(node.at(path).isNumber()).as(path).isTrue();
        assertThat(node.at(path).asDouble()).as(path).isCloseTo(value, within(tolerance));
    }
}
