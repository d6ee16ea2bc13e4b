package io.github.coble.study.report;

import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.report.FieldFindings.Deposit;
import io.github.coble.study.table.LabUnit;
import java.util.Locale;

/// Shapes of deposits as JSON.
final class MorphologyFields {
    private MorphologyFields() {}

    /// A shape; what the deposit has not got is `null`.
    static Json.Fields of(Deposit deposit) {
        Morphology m = deposit.morphology();
        return new Json.Fields()
                .put(LabUnit.CAPACITY.name("capacity"), LabUnit.CAPACITY.of(deposit.passed()))
                .put("step", deposit.step())
                .put(LabUnit.HOUR.name("time"), LabUnit.HOUR.of(deposit.time()))
                .put(LabUnit.CAPACITY.name("passedCharge"), LabUnit.CAPACITY.of(deposit.charge()))
                .put("shape", m.shape().name().toLowerCase(Locale.ROOT))
                .put("coverage", m.coverage())
                .put("touchingElectrolyte", m.touchingElectrolyte())
                .put("tornFraction", m.tornFraction())
                .put("elongatedShare", m.elongatedShare())
                .put("endlessShare", m.endlessShare())
                .put("ridgeWidth_um", LabUnit.MICROMETRE.of(m.ridgeWidth()))
                .put("ridgeLength_um", LabUnit.MICROMETRE.of(m.ridgeLength()))
                .put("ridgeSpacing_um", LabUnit.MICROMETRE.of(m.ridgeSpacing()))
                .put("rodDiameter_um", LabUnit.MICROMETRE.of(m.rodDiameter()))
                .put("rodSpacing_um", LabUnit.MICROMETRE.of(m.rodSpacing()))
                .put("grainDiameter_um", LabUnit.MICROMETRE.of(m.grainDiameter()))
                .put("grainSpacing_um", LabUnit.MICROMETRE.of(m.grainSpacing()))
                .put("meanHeight_um", LabUnit.MICROMETRE.of(m.meanHeight()))
                .put("greatestHeight_um", LabUnit.MICROMETRE.of(m.greatestHeight()))
                .put("roughness_um", LabUnit.MICROMETRE.of(m.roughness()))
                .put("threshold_um", LabUnit.MICROMETRE.of(m.threshold()))
                .put("file", deposit.file());
    }
}
