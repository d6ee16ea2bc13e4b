package io.github.coble.study.fit;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.model.cell.SpectrumPlan;
import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.measured.DataSet;
import io.github.coble.study.measured.MeasuredSpectrum;
import java.util.List;

/// A cell of a fit.
///
/// @param name in the fit
/// @param input of it, with the protocol it is run with
/// @param protocol its sentences where they are taken from a record; else empty
/// @param data that were measured on it
public record FitCell(String name, CellInput input, List<String> protocol, List<DataSet> data) {
    /// Frequencies of a run's spectrum, between which it is interpolated.
    private static final int PER_DECADE = 12;

    public FitCell {
        protocol = List.copyOf(protocol);
        data = List.copyOf(data);
    }

    /// The states whose spectra are needed, with all frequencies measured between the ends.
    SpectrumPlan spectra() {
        List<Spectrum> measured =
                data.stream()
                        .filter(MeasuredSpectrum.class::isInstance)
                        .map(d -> ((MeasuredSpectrum) d).spectrum())
                        .toList();
        if (measured.isEmpty()) {
            return SpectrumPlan.none();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Spectrum s : measured) {
            low = Math.min(low, s.frequency()[s.size() - 1]);
            high = Math.max(high, s.frequency()[0]);
        }
        return new SpectrumPlan(
                new SpectrumRange(low, high, PER_DECADE),
                data.stream().flatMap(d -> d.moment().stream()).distinct().toList());
    }

    /// Whether the cell is made with a material: scaffold, decoration, electrolyte or collector.
    boolean uses(String material) {
        return input.parameters().words().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".name"))
                .map(java.util.Map.Entry::getValue)
                // As a cell file names a material it has changed a number of.
                .anyMatch(w -> w.equals(material) || w.equals(material + ", changed"));
    }

    /// The materials the cell is made with.
    List<String> materials() {
        return input.parameters().words().entrySet().stream()
                .filter(e -> e.getKey().endsWith(".name"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
