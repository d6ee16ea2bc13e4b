package io.github.coble.study.pores;

import io.github.coble.model.material.Provenance;
import io.github.coble.model.material.Provenance.Status;
import io.github.coble.study.report.Json;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.FaultList;
import io.github.coble.study.yaml.InputFaults;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.SourceText;
import io.github.coble.study.yaml.YamlReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a measured structure that a cell takes over.
///
/// The mean diameter is that of mercury intrusion, because the model's other parameters were fitted
/// with mercury diameters; the spread is the whole width of that distribution, of which the part
/// that varies from place to place is at most all.
///
/// @param origin of the structure, in words
/// @param predicted whether the structure was generated rather than imaged
/// @param porosity ε; NaN where it is not known, as for all that follow
/// @param meanDiameter volume mean of the mercury diameters [m]
/// @param spread standard deviation of ln d of the mercury diameters
/// @param tortuosityFactor τ² through the thickness
/// @param percolates whether the pores join the two sides of the layer, as far as is known
/// @param errors of these numbers
public record LayerPores(
        String origin,
        boolean predicted,
        double porosity,
        double meanDiameter,
        double spread,
        double tortuosityFactor,
        boolean percolates,
        Errors errors) {
    private static final String SECTION = "cell";
    private static final String POROSITY = "porosity";
    private static final String DIAMETER = "meanPoreDiameter_nm";
    private static final String SPREAD = "poreSpread";
    private static final String TORTUOSITY = "tortuosityFactor";
    private static final double NANOMETRE = 1e-9;

    private static final String ERRORS = "errors";

    /// One standard deviation each, of the finite image and of its voxels; NaN where it is not
    /// known.
    ///
    /// @param porosity of ε
    /// @param meanDiameter of the mean diameter [m]
    /// @param tortuosityFactor of τ²
    public record Errors(double porosity, double meanDiameter, double tortuosityFactor) {
        /// Nothing is known of them.
        public static final Errors UNKNOWN = new Errors(Double.NaN, Double.NaN, Double.NaN);
    }

    /// Name of the file a measurement leaves.
    public static final String FILE = "structure.json";

    /// What that file says in place of a tortuosity factor where nothing passes.
    public static final String BLOCKED = "does not percolate";

    /// As a part of that file.
    public Json.Fields fields() {
        return new Json.Fields()
                .put("origin", origin)
                .put("predicted", predicted)
                .put(POROSITY, porosity)
                .put(DIAMETER, meanDiameter / NANOMETRE)
                .put(SPREAD, spread)
                .put(TORTUOSITY, tortuosityFactor)
                .put(
                        ERRORS,
                        new Json.Fields()
                                .put(POROSITY, errors.porosity)
                                .put(DIAMETER, errors.meanDiameter / NANOMETRE)
                                .put(TORTUOSITY, errors.tortuosityFactor));
    }

    /// Reads what `coble structure` wrote.
    ///
    /// @param file the file, or the directory it is in
    /// @throws InputFaults if it is not such a file
    public static LayerPores read(Path file) {
        Path json = Files.isDirectory(file) ? file.resolve(FILE) : file;
        String text = SourceText.read(json);
        FaultList faults = new FaultList(json.toString(), text);
        Node.Table top = YamlReader.read(text, faults);
        Node section = top.get(SECTION).orElse(null);
        if (!(section instanceof Node.Table cell)) {
            faults.addWhole(
                    "this is not what coble structure measure or generate writes: it has no \""
                            + SECTION
                            + "\"");
            throw faults.faults();
        }
        LayerPores pores =
                new LayerPores(
                        text(cell, "origin"),
                        text(cell, "predicted").equals("true"),
                        number(cell, POROSITY, faults),
                        number(cell, DIAMETER, faults) * NANOMETRE,
                        number(cell, SPREAD, faults),
                        number(cell, TORTUOSITY, faults),
                        percolates(top),
                        errors(cell, faults));
        faults.throwIfAny();
        return pores;
    }

    /// Files of before errors were kept have none.
    private static Errors errors(Node.Table cell, FaultList faults) {
        return cell.get(ERRORS).orElse(null) instanceof Node.Table table
                ? new Errors(
                        number(table, POROSITY, faults),
                        number(table, DIAMETER, faults) * NANOMETRE,
                        number(table, TORTUOSITY, faults))
                : Errors.UNKNOWN;
    }

    /// What the cell's pores are set to.
    public List<PoreNumber> numbers() {
        Status status = predicted ? Status.ASSUMED : Status.MEASURED;
        List<PoreNumber> numbers = new ArrayList<>();
        add(
                numbers,
                POROSITY,
                porosity,
                "1",
                status,
                "share of pore voxels" + given(errors.porosity, "1"));
        add(
                numbers,
                "meanDiameter",
                meanDiameter,
                "m",
                status,
                "volume mean of simulated mercury intrusion" + given(errors.meanDiameter, "m"));
        add(
                numbers,
                "spread",
                spread,
                "1",
                Status.ASSUMED,
                "whole width of ln d of simulated mercury intrusion");
        add(
                numbers,
                TORTUOSITY,
                tortuosityFactor,
                "1",
                status,
                "diffusion through the thickness of the structure"
                        + given(errors.tortuosityFactor, "1"));
        return numbers;
    }

    private void add(
            List<PoreNumber> numbers,
            String component,
            double value,
            String unit,
            Status status,
            String how) {
        if (Double.isFinite(value)) {
            Provenance provenance = new Provenance(status, how + "; " + origin);
            numbers.add(new PoreNumber(component, value, unit, provenance));
        }
    }

    private static String given(double error, String unit) {
        if (!(error > 0)) {
            return "";
        }
        double shown = new BigDecimal(error).round(new MathContext(2)).doubleValue();
        return ", ± " + Quantity.show(shown, unit);
    }

    /// Whether the measured tortuosity factor of the pores through the thickness is not that
    /// nothing passes.
    private static boolean percolates(Node.Table top) {
        Node node = top;
        for (String key : new String[] {TORTUOSITY, "pore", "x"}) {
            node = node instanceof Node.Table table ? table.get(key).orElse(top) : top;
        }
        return !(node instanceof Node.Text t && t.value().equals(BLOCKED));
    }

    private static String text(Node.Table cell, String key) {
        return cell.get(key).orElse(null) instanceof Node.Text t ? t.value() : "";
    }

    private static double number(Node.Table cell, String key, FaultList faults) {
        Node node = cell.get(key).orElse(null);
        String text = node instanceof Node.Text t ? t.value() : "";
        if (node instanceof Node.Text && text.isEmpty()) {
            // The reader's form of null.
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            Place place = node == null ? cell.place() : node.place();
            faults.add(place, SECTION + "." + key, text, "a number or null is expected");
            return Double.NaN;
        }
    }
}
