package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.numerics.parallel.Workers;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Packings as text: a header of `# name: value`, then a line per sphere, lengths in metres.
///
/// ```text
///   # coble packing 1
///   # thickness: 1.0E-5
///   # width: 1.2E-5
///   # boundary: WALLS
///   # binder reach: 0.1
///   # binder radius ratio: 0.53
///   # recipe: …
///   x_m,y_m,z_m,diameter_m,kind
///   4.1E-6,7.3E-7,1.1E-5,1.0E-6,scaffold
/// ```
///
/// Numbers are written so that they are read back bit for bit. Necks follow from the spheres, the
/// reach and the radius ratio, and are not listed.
public final class PackingFile {
    private static final String MAGIC = "# coble packing 1";
    private static final String COLUMNS = "x_m,y_m,z_m,diameter_m,kind";
    private static final String SCAFFOLD = "scaffold";
    private static final String DECORATION = "decoration";

    private PackingFile() {}

    /// Writes a packing.
    public static void write(Packing packing, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Box box = packing.box();
            line(out, MAGIC);
            line(out, "# thickness: " + box.thickness());
            line(out, "# width: " + box.width());
            line(out, "# boundary: " + box.boundary());
            line(out, "# binder reach: " + packing.binder().reach());
            line(out, "# binder radius ratio: " + packing.binder().radiusRatio());
            for (String note : packing.notes()) {
                line(out, "# " + note.replace('\n', ' '));
            }
            line(out, COLUMNS);
            spheres(out, packing.scaffold(), SCAFFOLD);
            spheres(out, packing.decoration(), DECORATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(BufferedWriter out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static void spheres(BufferedWriter out, Spheres spheres, String kind)
            throws IOException {
        for (int i = 0; i < spheres.count(); i++) {
            line(
                    out,
                    spheres.x(i)
                            + ","
                            + spheres.y(i)
                            + ","
                            + spheres.z(i)
                            + ","
                            + spheres.diameter(i)
                            + ","
                            + kind);
        }
    }

    /// Reads a packing and makes its necks again.
    ///
    /// @throws InvalidInputException naming the line that is wrong and what it should be
    public static Packing read(Path file, Workers workers) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Reading(file, in).packing(workers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a table of sizes: `diameter [m],weight` a line; lines that begin with # are skipped.
    ///
    /// @param weighting what the weights count
    public static DiameterDistribution.Table readSizes(Path file, Weighting weighting) {
        List<DiameterDistribution.SizeClass> classes = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    double[] row = numbers(text.split(",", -1), 2);
                    if (row.length != 2) {
                        throw wrong(file, number, text, "a diameter in m, a comma and a weight");
                    }
                    classes.add(new DiameterDistribution.SizeClass(row[0], row[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DiameterDistribution.Table(classes, weighting);
    }

    /// The first fields as numbers; empty if one is none.
    private static double[] numbers(String[] fields, int count) {
        if (fields.length < count) {
            return new double[0];
        }
        double[] row = new double[count];
        try {
            for (int c = 0; c < count; c++) {
                row[c] = Double.parseDouble(fields[c].trim());
            }
        } catch (NumberFormatException _) {
            return new double[0];
        }
        return row;
    }

    private static InvalidInputException wrong(Path file, int line, String text, String expected) {
        return new InvalidInputException(
                List.of(
                        new Fault(
                                file.getFileName() + ":" + line,
                                "\"" + text + "\" should be " + expected)));
    }

    /// One file being read.
    private static final class Reading {
        private final Path file;
        private final BufferedReader in;
        private int number;
        private String text = "";

        Reading(Path file, BufferedReader in) {
            this.file = file;
            this.in = in;
        }

        private boolean next() throws IOException {
            String line = in.readLine();
            number++;
            text = line == null ? "" : line;
            return line != null;
        }

        private InvalidInputException wrong(String expected) {
            return PackingFile.wrong(file, number, text, expected);
        }

        private String value(String name) throws IOException {
            String start = "# " + name + ": ";
            if (!next() || !text.startsWith(start)) {
                throw wrong("\"" + start + "…\"");
            }
            return text.substring(start.length()).trim();
        }

        private double number(String name) throws IOException {
            double[] row = numbers(new String[] {value(name)}, 1);
            if (row.length == 0) {
                throw wrong("a number");
            }
            return row[0];
        }

        private Boundary boundary() throws IOException {
            String name = value("boundary");
            return Arrays.stream(Boundary.values())
                    .filter(b -> b.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findAny()
                    .orElseThrow(() -> wrong("one of " + Arrays.toString(Boundary.values())));
        }

        Packing packing(Workers workers) throws IOException {
            if (!next() || !text.equals(MAGIC)) {
                throw wrong("\"" + MAGIC + "\", the first line of a packing");
            }
            Box box = new Box(number("thickness"), number("width"), boundary());
            double reach = number("binder reach");
            double ratio = number("binder radius ratio");
            List<String> notes = new ArrayList<>();
            while (next() && text.startsWith("# ")) {
                notes.add(text.substring(2));
            }
            if (!text.equals(COLUMNS)) {
                throw wrong("\"" + COLUMNS + "\"");
            }
            List<double[]> scaffold = new ArrayList<>();
            List<double[]> decoration = new ArrayList<>();
            while (next()) {
                String[] fields = text.split(",", -1);
                double[] row = numbers(fields, 4);
                if (row.length == 0 || fields.length != 5) {
                    throw wrong("four numbers and a kind, as in " + COLUMNS);
                }
                switch (fields[4].trim()) {
                    case SCAFFOLD -> scaffold.add(row);
                    case DECORATION -> decoration.add(row);
                    default -> throw wrong("of kind " + SCAFFOLD + " or " + DECORATION);
                }
                requireInside(box, row);
            }
            if (scaffold.isEmpty()) {
                throw wrong("a sphere; the file has none");
            }
            Spheres spheres = spheres(scaffold);
            Necks necks =
                    ratio > 0
                            ? BinderPlacement.ofRatio(box, spheres, reach, ratio, workers)
                            : Necks.none();
            return new Packing(box, spheres, necks, spheres(decoration), notes);
        }

        private void requireInside(Box box, double[] row) {
            boolean inside =
                    row[0] >= 0
                            && row[0] <= box.thickness()
                            && row[1] >= 0
                            && row[1] < box.width()
                            && row[2] >= 0
                            && row[2] < box.width();
            if (!(inside && row[3] > 0)) {
                throw wrong("a sphere with its centre inside the box and a positive diameter");
            }
        }

        private static Spheres spheres(List<double[]> rows) {
            double[] state = new double[Spheres.STRIDE * rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                System.arraycopy(rows.get(i), 0, state, Spheres.STRIDE * i, Spheres.STRIDE);
            }
            return Spheres.of(state);
        }
    }
}
