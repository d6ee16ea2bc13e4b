package io.github.coble.lab.circuit.read;

import io.github.coble.lab.biologic.MprFormat;
import io.github.coble.lab.biologic.MptFormat;
import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.impedance.AutolabFormat;
import io.github.coble.lab.impedance.ChInstrumentsFormat;
import io.github.coble.lab.impedance.GamryFormat;
import io.github.coble.lab.impedance.ParstatFormat;
import io.github.coble.lab.impedance.VersaStudioFormat;
import io.github.coble.lab.impedance.ZPlotFormat;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.text.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Reads spectra from files of several formats.
///
/// @param formats in the order in which they are asked
public record SpectrumReader(List<LabFormat> formats) {
    public SpectrumReader {
        formats = List.copyOf(formats);
    }

    /// A spectrum and where it is from.
    ///
    /// @param name of the file, without folders, and which of several sweeps
    /// @param format for people
    /// @param spectrum from the highest frequency to the lowest
    /// @param advisories what a user should know
    public record Found(String name, String format, Spectrum spectrum, List<Advisory> advisories) {
        public Found {
            advisories = List.copyOf(advisories);
        }
    }

    /// All formats that hold spectra; text of any kind last.
    public static SpectrumReader standard() {
        List<LabFormat> formats = new ArrayList<>();
        formats.add(new MprFormat());
        formats.add(new MptFormat());
        formats.add(new GamryFormat());
        formats.add(new ZPlotFormat());
        formats.add(new AutolabFormat());
        formats.add(new VersaStudioFormat());
        formats.add(new ChInstrumentsFormat());
        formats.add(new ParstatFormat());
        formats.add(new SpectrumCsv());
        formats.addAll(TextFormat.all());
        return new SpectrumReader(formats);
    }

    /// Reads a file that has one sweep.
    ///
    /// @throws LabFileException also if it has several
    public Found read(Path file) throws IOException {
        return read(file, OptionalInt.empty());
    }

    /// Reads a file with the first format that recognises it.
    ///
    /// @param sweep which of several sweeps, from 1; may be empty for a file with one
    /// @throws LabFileException if no format does, if it holds no spectrum, or several and none is
    ///   chosen
    public Found read(Path file, OptionalInt sweep) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LabFormat.HEAD);
        }
        for (LabFormat format : formats) {
            if (format.recognises(head, name)) {
                return found(name, format.read(file), sweep);
            }
        }
        throw new LabFileException(
                "",
                file
                        + " is of none of the formats known for spectra: "
                        + String.join(", ", formats.stream().map(LabFormat::name).toList()));
    }

    private static Found found(String name, LabTable table, OptionalInt sweep)
            throws LabFileException {
        List<LabTable> sweeps = Sweeps.of(table);
        int n = sweeps.size();
        if (sweep.isEmpty() && n > 1) {
            throw new LabFileException(
                    name,
                    n
                            + " sweeps (the frequency is repeated or turns back); choose one of"
                            + " them with --sweep 1 to "
                            + n
                            + " of coble eis, or give each a file of its own");
        }
        int chosen = sweep.orElse(1);
        if (chosen < 1 || chosen > n) {
            throw new LabFileException(name, "there is no sweep " + chosen + ": the file has " + n);
        }
        LabTable part = sweeps.get(chosen - 1);
        Spectrum spectrum = Spectrum.of(part);
        List<Advisory> advisories = new ArrayList<>(table.advisories());
        int without = part.rows() - spectrum.size();
        if (without > 0) {
            advisories.add(
                    new Advisory(
                            "",
                            without
                                    + " of "
                                    + part.rows()
                                    + " rows have no frequency or no impedance and are no part of"
                                    + " the spectrum"));
        }
        long positive = Arrays.stream(spectrum.imaginary()).filter(z -> z > 0).count();
        if (2 * positive > spectrum.size()) {
            advisories.add(
                    new Advisory(
                            "",
                            "Z'' is positive at "
                                    + positive
                                    + " of "
                                    + spectrum.size()
                                    + " frequencies: inductive, or the file has -Z'' and does not"
                                    + " say so"));
        }
        String called = n > 1 ? name + ", sweep " + chosen + " of " + n : name;
        return new Found(called, table.format(), spectrum, advisories);
    }
}
