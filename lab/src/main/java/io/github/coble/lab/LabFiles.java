package io.github.coble.lab;

import io.github.coble.lab.arbin.ArbinRes;
import io.github.coble.lab.biologic.MprFormat;
import io.github.coble.lab.biologic.MptFormat;
import io.github.coble.lab.impedance.AutolabFormat;
import io.github.coble.lab.impedance.ChInstrumentsFormat;
import io.github.coble.lab.impedance.GamryFormat;
import io.github.coble.lab.impedance.ParstatFormat;
import io.github.coble.lab.impedance.VersaStudioFormat;
import io.github.coble.lab.impedance.ZPlotFormat;
import io.github.coble.lab.neware.Ndax;
import io.github.coble.lab.parquet.ParquetFormat;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.LabSummary;
import io.github.coble.lab.read.Streamed;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.coble.lab.text.ColumnMapping;
import io.github.coble.lab.text.TextFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/// All formats of laboratory files, in the order in which they are tried.
public final class LabFiles {
    private static final List<LabFormat> FORMATS = formats();

    private LabFiles() {}

    /// Formats that are told by their content alone come before text, and text of any kind last.
    private static List<LabFormat> formats() {
        List<LabFormat> formats = new ArrayList<>();
        formats.add(new ArbinRes());
        formats.add(new Ndax());
        formats.add(new ParquetFormat());
        formats.add(new MprFormat());
        formats.add(new MptFormat());
        formats.add(new GamryFormat());
        formats.add(new ZPlotFormat());
        formats.add(new AutolabFormat());
        formats.add(new VersaStudioFormat());
        formats.add(new ChInstrumentsFormat());
        formats.add(new ParstatFormat());
        formats.addAll(TextFormat.all());
        return List.copyOf(formats);
    }

    /// The formats that are known.
    public static List<LabFormat> known() {
        return FORMATS;
    }

    /// The format of a file, by its content.
    ///
    /// @throws LabFileException if none is recognised
    public static LabFormat recognise(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LabFormat.HEAD);
        }
        if (head.length == 0) {
            throw new LabFileException(name(file), "the file is empty");
        }
        for (LabFormat format : FORMATS) {
            if (format.recognises(head, name(file))) {
                return format;
            }
        }
        throw new LabFileException(
                name(file),
                "of no format known; known are "
                        + String.join(", ", FORMATS.stream().map(LabFormat::name).toList()));
    }

    /// Reads a file of any format.
    public static LabTable read(Path file) throws IOException {
        return recognise(file).read(file);
    }

    /// Reads a file; of delimited text, with what the user says about its columns.
    ///
    /// @throws LabFileException also if there are mappings and the file is not delimited text
    public static LabTable read(Path file, List<ColumnMapping> mappings) throws IOException {
        return mapped(file, mappings).read(file);
    }

    /// Reads some columns of a file; of delimited text without holding the others. Other formats
    /// give all columns.
    ///
    /// @param wanted the first column of each of these is read
    /// @param bytesRead told now and then how far it is
    public static LabTable read(
            Path file, List<ColumnMapping> mappings, Set<Quantity> wanted, LongConsumer bytesRead)
            throws IOException {
        return switch (mapped(file, mappings)) {
            case Streamed streamed -> streamed.read(file, wanted, bytesRead);
            case LabFormat other -> other.read(file);
        };
    }

    /// Sums up a file; delimited text without holding it in memory.
    ///
    /// @param bytesRead told now and then how far it is
    public static LabSummary inspect(
            Path file, List<ColumnMapping> mappings, LongConsumer bytesRead) throws IOException {
        return switch (mapped(file, mappings)) {
            case Streamed streamed -> streamed.inspect(file, bytesRead);
            case LabFormat other -> LabSummary.of(other.read(file));
        };
    }

    private static LabFormat mapped(Path file, List<ColumnMapping> mappings) throws IOException {
        LabFormat format = recognise(file);
        if (mappings.isEmpty()) {
            return format;
        }
        if (format instanceof TextFormat text) {
            return text.with(mappings);
        }
        throw new LabFileException(
                name(file),
                "is " + format.name() + ", whose columns cannot be given another meaning");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
