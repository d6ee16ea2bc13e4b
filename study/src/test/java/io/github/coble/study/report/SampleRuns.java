package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.table.SyntheticResult;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Finished runs for tests, and all of them as files for looking at: `main` with a directory.
public final class SampleRuns {
    static final List<SiteEnergy> ENERGIES =
            List.of(
                    new SiteEnergy("electrolyte side", 0.13, 1.13, 7.9e3, 5.9e6, 1.2e-4),
                    new SiteEnergy("pores", 0.21, 0, -310, -2.3e7, -3.8e-3),
                    new SiteEnergy("collector side", -0.05, 0.95, 6.4e3, 5.15e6, 2e-5));

    private SampleRuns() {}

    static FinishedRun finished(CellResult result) {
        return new FinishedRun(
                result.cell().name(),
                "cell",
                result,
                ENERGIES,
                List.of(
                        new ReportParameter(
                                "lithium.creep.K", "47", "", Status.LITERATURE, "Coble 1963, eq 6"),
                        new ReportParameter(
                                "interfaces.openingLength",
                                "1",
                                "µm",
                                Status.FITTED,
                                "observations CS1-CC, CS2-SPLIT and CS3-CC at 60 °C and 30 °C"),
                        new ReportParameter(
                                "interlayer.pores.spread",
                                "0.35",
                                "",
                                Status.ASSUMED,
                                "half the width of the porosimetry peak")),
                Optional.empty());
    }

    static RunOrigin origin() {
        Map<String, Double> tolerances = new LinkedHashMap<>();
        tolerances.put("relative", 1e-6);
        tolerances.put("absolute", 1e-9);
        return new RunOrigin(
                "0.1.0",
                "cs3-60C.yaml",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                OptionalLong.empty(),
                tolerances,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        for (Kind kind : Kind.values()) {
            write(root.resolve(kind.name()), SyntheticResult.of(kind));
        }
        write(root.resolve("failed"), SyntheticResult.failed());
        write(root.resolve("cycles"), SyntheticResult.of(Kind.SPLIT, 20, 400, "20 cycles"));
    }

    private static void write(Path directory, CellResult result) throws Exception {
        long start = System.nanoTime();
        RunReport report = RunReport.warmUp();
        try (RunDirectory run = RunDirectory.open(directory)) {
            report.write(run, finished(result), origin());
        }
        System.err.println(directory + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
