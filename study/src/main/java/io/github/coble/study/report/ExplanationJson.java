package io.github.coble.study.report;

import io.github.coble.model.regime.Explanation;
import io.github.coble.study.table.LabUnit;
import java.util.List;

/// What `coble explain --json` prints.
public final class ExplanationJson {
    private ExplanationJson() {}

    /// The explanation of a cell as a document.
    ///
    /// @param name of the input
    /// @param pores numbers of the layer's pores, with their sources
    public static String json(String name, Explanation e, List<ReportParameter> pores) {
        return Json.document(
                new Json.Fields()
                        .put("name", name)
                        .put("model", "regime")
                        .put("current_mA_cm2", LabUnit.CURRENT.of(e.current()))
                        .put("charge_mAh_cm2", LabUnit.CAPACITY.of(e.charge()))
                        .put("deposition", SharedFields.deposition(e.deposition()))
                        .put("energies", SharedFields.energies(e.energies()))
                        .put("pores", pores.stream().map(SharedFields::parameter).toList())
                        .put("openingPressures_MPa", pressures(e))
                        .put("criticalDiameter_nm", LabUnit.NANOMETRE.of(e.criticalDiameter()))
                        .put(
                                "creep",
                                new Json.Fields()
                                        .put("surfaceDiffusivity_m2_s", e.surfaceDiffusivity())
                                        .put("conductance_m2_Pa_s", e.creepConductance())
                                        .put("poreViscosity_Pa_s", e.poreViscosity())
                                        .put("cobleRate_per_s", e.cobleCreepRate())
                                        .put("dislocationRate_per_s", e.dislocationCreepRate()))
                        .put("advisories", SharedFields.advisories(e.advisories())));
    }

    private static Json.Fields pressures(Explanation e) {
        return new Json.Fields()
                .put("electrolyte", LabUnit.MEGAPASCAL.of(e.electrolyteOpeningPressure()))
                .put("collector", LabUnit.MEGAPASCAL.of(e.collectorOpeningPressure()))
                .put("capillary", LabUnit.MEGAPASCAL.of(e.capillaryPressure()));
    }
}
