package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fits and tests of spectra as text and as rows of tables.
public final class CircuitText {
    static final List<String> PARAMETER_HEADER =
            List.of("parameter", "value", "standard error", "unit");
    static final List<String> CANDIDATE_HEADER =
            List.of("circuit", "parameters", "χ²", "AICc − lowest");
    static final List<String> TEST_HEADER =
            List.of("file", "points", "RC elements", "μ", "residual (rms)", "largest", "at (Hz)");
    static final List<String> PEAK_HEADER = List.of("τ (s)", "1/2πτ (Hz)", "resistance (Ω)");

    /// What is left over of a spectrum that a fit is worth making of.
    private static final double DOUBTFUL = 0.01;

    private CircuitText() {}

    /// A few lines for each spectrum.
    public static String fit(List<FittedSpectrum> spectra) {
        StringBuilder out = new StringBuilder();
        for (FittedSpectrum s : spectra) {
            CircuitFit fit = s.fit();
            out.append(s.found().name()).append(": ").append(fit.circuit());
            if (s.fits().size() > 1) {
                out.append(" (lowest AICc of ").append(s.fits().size()).append(" circuits)");
            }
            out.append('\n');
            parameterRows(fit)
                    .forEach(r ->
                            out.append(
                                            "  %-12s %12s ± %-10s %s"
                                                    .formatted(
                                                            r.get(0), r.get(1), r.get(2), r.get(3))
                                                    .stripTrailing())
                                    .append('\n'));
            out.append(
                    "  reduced χ² %s, minimum reached by %d of %d descents, Kramers–Kronig residual %s (rms)%n"
                            .formatted(
                                    Numbers.readable(fit.reducedChiSquared(), 3),
                                    fit.agreeing(),
                                    fit.starts(),
                                    percent(s.test().rootMeanSquare())));
            s.notes().forEach(n -> out.append("  ! ").append(n).append('\n'));
        }
        return out.toString();
    }

    /// A line for each spectrum.
    public static String validation(List<TestedSpectrum> spectra) {
        StringBuilder out = new StringBuilder();
        for (TestedSpectrum s : spectra) {
            List<String> row = testRow(s);
            out.append(
                    "%s: residual %s (rms), largest %s at %s Hz; %s RC elements, μ %s%n"
                            .formatted(
                                    row.get(0),
                                    row.get(4),
                                    row.get(5),
                                    row.get(6),
                                    row.get(2),
                                    row.get(3)));
            doubt(s.test()).ifPresent(d -> out.append("  ! ").append(d).append('\n'));
            s.found().advisories().forEach(a -> out.append("  ! ").append(a).append('\n'));
        }
        return out.toString();
    }

    static List<List<String>> parameterRows(CircuitFit fit) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < fit.values().length; k++) {
            rows.add(
                    List.of(
                            fit.circuit().parameters().get(k).name(),
                            Numbers.readable(fit.values()[k], 5),
                            fit.onBound()[k] ? "on bound" : Numbers.readable(fit.errors()[k], 2),
                            fit.circuit().parameters().get(k).unit().replace("ohm", "Ω")));
        }
        return rows;
    }

    static List<List<String>> candidateRows(List<CircuitFit> fits) {
        return fits.stream()
                .map(f ->
                        List.of(
                                f.circuit().text(),
                                String.valueOf(f.values().length),
                                Numbers.readable(f.chiSquared(), 4),
                                "%.1f".formatted(f.aicc() - fits.getFirst().aicc())))
                .toList();
    }

    static List<List<String>> correlationRows(CircuitFit fit) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < fit.values().length; i++) {
            List<String> row = new ArrayList<>();
            row.add(fit.circuit().parameters().get(i).name());
            for (double rho : fit.correlation()[i]) {
                row.add(Double.isNaN(rho) ? "–" : "%.2f".formatted(rho).replace('-', '−'));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<List<String>> peakRows(FittedSpectrum s) {
        return s.times().peaks().stream()
                .map(p ->
                        List.of(
                                Numbers.readable(p.tau(), 3),
                                Numbers.readable(1 / (2 * Math.PI * p.tau()), 3),
                                Numbers.readable(p.resistance(), 4)))
                .toList();
    }

    static List<String> testRow(TestedSpectrum s) {
        return List.of(
                s.found().name(),
                String.valueOf(s.found().spectrum().size()),
                String.valueOf(s.test().fit().relaxations()),
                "%.2f".formatted(s.test().fit().mu()),
                percent(s.test().rootMeanSquare()),
                percent(s.test().fit().worst()),
                Numbers.readable(s.found().spectrum().frequency()[s.test().worstRow()], 3));
    }

    /// What is to be said of a spectrum that leaves too much in the Kramers–Kronig test.
    static Optional<String> doubt(KramersKronigTest test) {
        return test.rootMeanSquare() > DOUBTFUL
                ? Optional.of(
                        "Kramers–Kronig residual of more than 1 %: the cell drifted, was driven"
                                + " beyond its linear range, or the points scatter; see the"
                                + " residuals in the report")
                : Optional.empty();
    }

    static String percent(double share) {
        return Numbers.readable(100 * share, 2) + " %";
    }
}
