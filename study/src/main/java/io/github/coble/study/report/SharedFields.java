package io.github.coble.study.report;

import io.github.coble.model.deposit.Advisory;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.study.table.LabUnit;
import java.util.List;
import java.util.Locale;

/// JSON objects that more than one document contains.
final class SharedFields {
    private SharedFields() {}

    static Json.Fields deposition(Deposition d) {
        Shares s = d.shares();
        return new Json.Fields()
                .put("location", d.location().name())
                .put(
                        "shares",
                        new Json.Fields()
                                .put("se", s.se())
                                .put("pores", s.pores())
                                .put("cc", s.cc())
                                .put("crevice", s.crevice()))
                .put("voidFilling", d.voidFilling())
                .put("penetrationNumber", d.penetrationNumber())
                .put("criticalCurrent_mA_cm2", LabUnit.CURRENT.of(d.criticalCurrent()))
                .put("touchingElectrolyte", d.touchingElectrolyte())
                .put("margin", d.margin());
    }

    static List<Json.Fields> energies(List<SiteEnergy> energies) {
        return energies.stream()
                .map(e ->
                        new Json.Fields()
                                .put("site", e.site())
                                .put("work_J_m2", e.work())
                                .put("openingWork_J_m2", e.openingWork())
                                .put(
                                        "energy_kJ_mol",
                                        LabUnit.KILOJOULE_PER_MOLE.of(e.energyPerMole()))
                                .put("potentialShift_mV", LabUnit.MILLIVOLT.of(e.potentialShift()))
                                .put("pressure_MPa", LabUnit.MEGAPASCAL.of(e.pressure())))
                .toList();
    }

    static Json.Fields parameter(ReportParameter p) {
        return new Json.Fields()
                .put("path", p.path())
                .put("value", p.value())
                .put("status", p.status().name().toLowerCase(Locale.ROOT))
                .put("source", p.source());
    }

    static List<Json.Fields> advisories(List<Advisory> advisories) {
        return advisories.stream()
                .map(a ->
                        new Json.Fields()
                                .put("code", a.code())
                                .put("message", a.message())
                                .put("priority", a.priority().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
