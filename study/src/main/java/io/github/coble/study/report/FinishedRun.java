package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Endurance;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.material.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All that is known about a run once the model is done with it.
///
/// @param name of the input
/// @param model `cell` or `field`
/// @param result what the model says
/// @param energies the energy table, may be empty
/// @param parameters that went in, may be empty
/// @param field what only the field tier finds
public record FinishedRun(
        String name,
        String model,
        CellResult result,
        List<SiteEnergy> energies,
        List<ReportParameter> parameters,
        Optional<FieldFindings> field) {
    public FinishedRun {
        energies = List.copyOf(energies);
        parameters = List.copyOf(parameters);
    }

    /// How long the cell lasts; the field tier follows no filaments and cannot say.
    public Optional<Endurance> endurance() {
        return field.isPresent() ? Optional.empty() : Optional.of(result.endurance());
    }

    /// Cycle in which the cell shorted, if it did.
    public OptionalInt shortCircuitCycle() {
        return result.endurance().shortCircuit().stream().mapToInt(s -> s.cycle()).findFirst();
    }

    /// Paths of the parameters with a status.
    public List<String> paths(Provenance.Status status) {
        return parameters.stream()
                .filter(p -> p.status() == status)
                .map(ReportParameter::path)
                .toList();
    }
}
