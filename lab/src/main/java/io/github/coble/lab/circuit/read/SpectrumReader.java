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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads spectra from files of several formats.
///
/// @param formats in the order in which they are asked
public record SpectrumReader(List<LabFormat> formats) {
    public SpectrumReader {
        formats = List.copyOf(formats);
    }

    /// A spectrum and where it is from.
    ///
    /// @param name of the file, without folders
    /// @param format for people
    /// @param spectrum from the highest frequency to the lowest
    /// @param advisories what a user should know
    public record Found(String name, String format, Spectrum spectrum, List<Advisory> advisories) {
        public Found {
            advisories = List.copyOf(advisories);
        }
    }

    /// All formats that hold spectra.
    public static SpectrumReader standard() {
        return new SpectrumReader(
                List.of(
                        new MprFormat(),
                        new MptFormat(),
                        new GamryFormat(),
                        new ZPlotFormat(),
                        new AutolabFormat(),
                        new VersaStudioFormat(),
                        new ChInstrumentsFormat(),
                        new ParstatFormat(),
                        new SpectrumCsv()));
    }

    /// Reads a file with the first format that recognises it.
    ///
    /// @throws LabFileException if none does, or if it holds no spectrum
    public Found read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LabFormat.HEAD);
        }
        for (LabFormat format : formats) {
            if (format.recognises(head, name)) {
                return found(name, format.read(file));
            }
        }
        throw new LabFileException(
                "",
                file
                        + " is of none of the formats known for spectra: "
                        + String.join(", ", formats.stream().map(LabFormat::name).toList()));
    }

    private static Found found(String name, LabTable table) throws LabFileException {
        Spectrum spectrum = Spectrum.of(table);
        List<Advisory> advisories = new ArrayList<>(table.advisories());
        int without = table.rows() - spectrum.size();
        if (without > 0) {
            advisories.add(
                    new Advisory(
                            "",
                            without
                                    + " of "
                                    + table.rows()
                                    + " rows have no frequency or no impedance and are no part of"
                                    + " the spectrum"));
        }
        return new Found(name, table.format(), spectrum, advisories);
    }
}
