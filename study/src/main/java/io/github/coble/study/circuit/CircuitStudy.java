package io.github.coble.study.circuit;

import io.github.coble.lab.circuit.Circuit;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.circuit.fit.Candidates;
import io.github.coble.lab.circuit.fit.CircuitFit;
import io.github.coble.lab.circuit.fit.CircuitFitter;
import io.github.coble.lab.circuit.fit.FitOptions;
import io.github.coble.lab.circuit.read.SpectrumReader;
import io.github.coble.lab.circuit.relaxation.KramersKronigTest;
import io.github.coble.lab.circuit.relaxation.RelaxationTimes;
import io.github.coble.study.report.RunDirectory;
import io.github.coble.study.report.RunOrigin;
import io.github.coble.study.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/// Fits and tests spectra in files.
public final class CircuitStudy {
    private static final int DRAWS = 200;

    private CircuitStudy() {}

    /// How spectra are fitted.
    ///
    /// @param circuit empty to choose one by AICc
    /// @param weighting of the residuals
    /// @param bounds of parameters by name
    /// @param seed of the starts
    /// @param sweep which of a file with several, from 1
    public record Request(
            Optional<Circuit> circuit,
            WeightingText weighting,
            Map<String, FitOptions.Range> bounds,
            long seed,
            OptionalInt sweep) {
        public Request {
            bounds = Map.copyOf(bounds);
        }

        private FitOptions options(Spectrum spectrum) {
            return new FitOptions(
                    weighting.of(spectrum), bounds, seed, FitOptions.standard().starts());
        }
    }

    /// Fits the spectra of files as one series, each also from the fit of the one before, and
    /// writes what was found. Where no circuit is given, the first spectrum decides on it for all.
    ///
    /// @param done told how many are done
    /// @param version of the program, for the manifest
    /// @throws IOException if a file cannot be read or the results cannot be written
    public static List<FittedSpectrum> fit(
            List<Path> files, Request request, IntConsumer done, Path directory, String version)
            throws IOException {
        Instant started = Instant.now();
        List<SpectrumReader.Found> found = read(files, request.sweep);
        List<FittedSpectrum> fitted = new ArrayList<>();
        Optional<CircuitFit> before = Optional.empty();
        for (SpectrumReader.Found each : found) {
            List<CircuitFit> fits = fits(each.spectrum(), request, before);
            before = Optional.of(fits.getFirst());
            fitted.add(
                    new FittedSpectrum(
                            each,
                            fits,
                            RelaxationTimes.withBand(each.spectrum(), DRAWS),
                            KramersKronigTest.of(each.spectrum())));
            done.accept(fitted.size());
        }
        try (RunDirectory target = RunDirectory.open(directory)) {
            CircuitReport.write(
                    target,
                    fitted,
                    request,
                    origin(files, version, OptionalLong.of(request.seed), started));
        }
        return List.copyOf(fitted);
    }

    private static List<CircuitFit> fits(
            Spectrum spectrum, Request request, Optional<CircuitFit> before) {
        FitOptions options = request.options(spectrum);
        Optional<Circuit> circuit = before.map(CircuitFit::circuit).or(request::circuit);
        if (circuit.isEmpty()) {
            return CircuitFitter.choose(Candidates.of(spectrum), spectrum, options);
        }
        return List.of(CircuitFitter.next(circuit.get(), spectrum, options, before.orElse(null)));
    }

    /// Tests the spectra of files, and writes what was found.
    ///
    /// @param sweep which of a file with several, from 1
    /// @param version of the program, for the manifest
    /// @throws IOException if a file cannot be read or the results cannot be written
    public static List<TestedSpectrum> validate(
            List<Path> files, OptionalInt sweep, Path directory, String version)
            throws IOException {
        Instant started = Instant.now();
        List<TestedSpectrum> tested =
                read(files, sweep).stream()
                        .map(f -> new TestedSpectrum(f, KramersKronigTest.of(f.spectrum())))
                        .toList();
        try (RunDirectory target = RunDirectory.open(directory)) {
            ValidationReport.write(
                    target, tested, origin(files, version, OptionalLong.empty(), started));
        }
        return tested;
    }

    private static List<SpectrumReader.Found> read(List<Path> files, OptionalInt sweep)
            throws IOException {
        List<SpectrumReader.Found> found = new ArrayList<>();
        for (Path file : files) {
            found.add(SpectrumReader.standard().read(file, sweep));
        }
        return found;
    }

    private static RunOrigin origin(
            List<Path> files, String version, OptionalLong seed, Instant started)
            throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Base64.getEncoder().encodeToString(Files.readAllBytes(file))).append('\n');
        }
        String first = String.valueOf(files.getFirst().getFileName());
        return new RunOrigin(
                version,
                files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more",
                SourceText.sha256(all.toString()),
                seed,
                Map.of(),
                started);
    }
}
