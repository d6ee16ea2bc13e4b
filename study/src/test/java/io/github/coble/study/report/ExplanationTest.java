package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Location;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.material.Provenance;
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

    private static final List<ReportParameter> PORES =
            List.of(
                    new ReportParameter(
                            "interlayer.pores.mean diameter",
                            "30.9 nm",
                            "",
                            Provenance.Status.MEASURED,
                            "volume mean of simulated mercury intrusion; image pores.tif, 256 x 256"
                                    + " x 256 voxels of 4 nm"));

    @Test
    void textIsAligned() {
        assertThat(ExplanationText.text("CS3 at 60 °C", EXPLANATION, PORES))
                .isEqualTo(
                        """
                        CS3 at 60 °C

                        Expected: lithium goes to the current collector
                          CC: 86 % at the current collector, 14 % in the pores; margin to the next verdict 15
                          points.

                        At this current
                          current density                   0.500 mA/cm²
                          areal capacity plated             3.00 mAh/cm²
                          penetration number Λ              1.70                  passes all new lithium
                          critical current i_c = i Λ        0.850 mA/cm²          largest that gets through
                          touching the electrolyte          0 % of the area
                          pore volume filled                100 %

                        What opens first
                          electrolyte side opens at         5.90 MPa
                          collector side opens at           5.15 MPa
                          difference                        0.750 MPa             drives lithium through
                          capillary pressure in a mean pore 29.0 MPa              draws lithium in
                          largest pore that fills by creep  100 nm

                        Energy of a lithium atom at each site
                          site              W (J/m²)  film (J/m²)  kJ/mol      mV    MPa
                          electrolyte side     0.130         1.13    7.90   0.120   5.90
                          pores                0.210            0  −0.310   −3.80  −23.0
                          collector side     −0.0500        0.950    6.40  0.0200   5.15
                          W: work of the site; film: W plus two lithium surfaces; MPa: pressure at which
                          lithium enters; mV: that pressure less the stack's, as a potential.

                        Pores of the layer, and who says so
                          mean diameter       30.9 nm, measured: volume mean of simulated mercury intrusion;
                                              image pores.tif, 256 x 256 x 256 voxels of 4 nm

                        How fast lithium creeps
                          surface diffusivity D_s           1.90×10⁻¹⁰ m²/s
                          creep conductance κ               7.63×10⁻²¹ m²/(Pa s)  mean pore
                          viscosity in a mean pore η        783 Pa s
                          Coble creep rate                  0.00420 1/s           in a mean pore
                          dislocation creep rate            2.40×10⁻⁵ 1/s         of bulk lithium, same stress

                        Please note
                          ! Above 0.85 mA/cm² the layer no longer passes all lithium; a thinner layer or smaller
                            pores raise this limit in proportion. [creep-limited]
                          - All is well. [fine]
                        """);
    }

    @Test
    void noLineIsWiderThanThePage() {
        assertThat(ExplanationText.text("x", EXPLANATION, PORES).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(88));
    }

    @Test
    void jsonHasTheEnergyTable() {
        JsonNode e =
                JsonMapper.shared()
                        .readTree(ExplanationJson.json("CS3 at 60 °C", EXPLANATION, PORES));
        assertThat(e.at("/deposition/location").asString()).isEqualTo("CC");
        assertThat(e.at("/energies/2/energy_kJ_mol").asDouble()).isEqualTo(6.4);
        assertThat(e.at("/openingPressures_MPa/collector").asDouble()).isEqualTo(5.15);
        assertThat(e.at("/creep/conductance_m2_Pa_s").asDouble()).isEqualTo(7.625e-21);
        assertThat(e.at("/pores/0/path").asString()).isEqualTo("interlayer.pores.mean diameter");
        assertThat(e.at("/pores/0/source").asString()).contains("pores.tif");
        assertThat(e.at("/criticalDiameter_nm").asDouble()).isEqualTo(100);
    }
}
