package io.github.coble.study.report;

import io.github.coble.study.spectrum.SpectrumFigures;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/// What is read off simulated spectra, as text, as JSON, and as rows of a table.
public final class SpectraText {
    static final List<String> HEADER =
            List.of(
                    "state",
                    "time (h)",
                    "voltage (V)",
                    "Re Z low (Ω\u00a0cm²)",
                    "Re Z high (Ω\u00a0cm²)",
                    "tops of arcs (Hz)",
                    "Kramers–Kronig residual");

    private SpectraText() {}

    /// A few lines of plain text.
    public static String text(SimulatedSpectra spectra) {
        StringBuilder out = new StringBuilder();
        out.append(spectra.run().name()).append(": ").append(LabUnit.RESISTANCE.symbol());
        out.append(
                String.format(
                        " of the cell at %s and %s Hz%n",
                        Numbers.readable(spectra.range().lowest(), 2),
                        Numbers.readable(spectra.range().highest(), 2)));
        for (SimulatedSpectra.State s : spectra.states()) {
            SpectrumFigures f = s.figures();
            out.append(
                    String.format(
                            "  %-20s %8s %8s   arcs at %s Hz%n",
                            s.spectrum().moment().words(),
                            resistance(f.lowResistance()),
                            resistance(f.highResistance()),
                            peaks(f)));
        }
        return out.toString();
    }

    /// `summary.json`, whose fields programs may rely on (docs/guide/impedance.md).
    public static String json(SimulatedSpectra spectra) {
        return Json.document(
                new Json.Fields()
                        .put("name", spectra.run().name())
                        .put("model", spectra.run().model())
                        .put("lowest_Hz", spectra.range().lowest())
                        .put("highest_Hz", spectra.range().highest())
                        .put("perDecade", spectra.range().perDecade())
                        .put("spectra", spectra.states().stream().map(SpectraText::json).toList())
                        .put(
                                "parameters",
                                new Json.Fields()
                                        .put(
                                                "fitted",
                                                spectra.paths(
                                                        io.github.coble.model.material.Provenance
                                                                .Status.FITTED))
                                        .put(
                                                "assumed",
                                                spectra.paths(
                                                        io.github.coble.model.material.Provenance
                                                                .Status.ASSUMED)))
                        .put(
                                "failure",
                                spectra.result().failure().map(Summary::failure).orElse(null)));
    }

    private static Json.Fields json(SimulatedSpectra.State s) {
        SpectrumFigures f = s.figures();
        return new Json.Fields()
                .put("state", s.spectrum().moment().words())
                .put("cycle", s.spectrum().cycle())
                .put("time_h", LabUnit.HOUR.of(s.spectrum().time()))
                .put("voltage_V", s.spectrum().potential())
                .put("lowResistance_ohm_cm2", LabUnit.RESISTANCE.of(f.lowResistance()))
                .put("highResistance_ohm_cm2", LabUnit.RESISTANCE.of(f.highResistance()))
                .put(
                        "arcs",
                        f.peaks().stream()
                                .map(p ->
                                        new Json.Fields()
                                                .put("frequency_Hz", p.frequency())
                                                .put(
                                                        "height_ohm_cm2",
                                                        LabUnit.RESISTANCE.of(p.height())))
                                .toList())
                .put("kramersKronigResidual", f.kramersKronigResidual());
    }

    static List<String> row(SimulatedSpectra.State s) {
        SpectrumFigures f = s.figures();
        return List.of(
                s.spectrum().moment().words(),
                Numbers.readable(LabUnit.HOUR.of(s.spectrum().time()), 4),
                Numbers.readable(s.spectrum().potential(), 3),
                resistance(f.lowResistance()),
                resistance(f.highResistance()),
                peaks(f),
                Numbers.readable(f.kramersKronigResidual(), 2));
    }

    private static String resistance(double value) {
        return Numbers.readable(LabUnit.RESISTANCE.of(value), 4);
    }

    private static String peaks(SpectrumFigures f) {
        return f.peaks().isEmpty()
                ? "–"
                : f.peaks().stream()
                        .map(p -> Numbers.readable(p.frequency(), 2))
                        .collect(Collectors.joining(", "));
    }
}
