package io.github.coble.study.bpx;

import io.github.coble.study.input.CellInput;
import io.github.coble.study.input.ProtocolText;
import io.github.coble.study.parameters.Parameter;
import io.github.coble.study.parameters.Words;
import io.github.coble.study.report.Json;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import io.github.coble.study.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a cell as BPX, a partial parameterisation.
public final class BpxWriter {
    /// The schema it is written to; `Partial` came with version 1.
    private static final String VERSION = "1.1.0";

    /// Any diffusivity describes a conductor of lithium ions alone: nothing depends on it where the
    /// transference number is 1, and BPX requires one.
    private static final double DIFFUSIVITY_WITHOUT_EFFECT = 1e-12;

    private static final String DESCRIPTION =
            "Half cell: lithium foil, solid electrolyte, porous interlayer, current collector, for"
                    + " Coble. BPX has no fields for lithium metal and interlayers: Electrolyte and"
                    + " Separator are the solid electrolyte, dense, all else is user-defined. Only"
                    + " lithium ions move in it (cation transference number 1), so its diffusivity"
                    + " has no effect; the number is there because BPX requires one.";

    private static final String USER_DEFINED =
            "Parameters by their path in a cell file of Coble, in SI. What follows from others by"
                    + " Coble's rules is left out.";

    private BpxWriter() {}

    /// The text of a BPX file.
    ///
    /// @throws IllegalArgumentException if the protocol has a step that a cell file cannot say
    public static String text(CellInput cell) {
        Map<String, Parameter> numbers = new LinkedHashMap<>();
        cell.parameters().parameters().stream()
                .filter(p -> !p.derived())
                .forEach(p -> numbers.put(p.path(), p));

        Json.Fields electrolyte =
                new Json.Fields()
                        .put("Cation transference number", 1)
                        .put("Diffusivity [m2.s-1]", decimal(DIFFUSIVITY_WITHOUT_EFFECT));
        Json.Fields separator = new Json.Fields();
        for (StandardField field : StandardField.ALL) {
            Parameter number = numbers.get(field.path());
            boolean inElectrolyte = field.section().equals(StandardField.ELECTROLYTE);
            if (number != null) {
                (inElectrolyte ? electrolyte : separator)
                        .put(field.field(), decimal(number.value()));
            }
        }
        separator.put("Porosity", 1).put(StandardField.TRANSPORT_EFFICIENCY, 1);

        return Json.document(
                new Json.Fields()
                        .put(
                                "Header",
                                new Json.Fields()
                                        .put("BPX", VERSION)
                                        .put("Title", cell.cell().name())
                                        .put("Description", DESCRIPTION)
                                        .put("Model", "Partial"))
                        .put(
                                "Parameterisation",
                                new Json.Fields()
                                        .put(StandardField.ELECTROLYTE, electrolyte)
                                        .put(StandardField.SEPARATOR, separator)
                                        .put("User-defined", userDefined(cell, numbers))));
    }

    private static Json.Fields userDefined(CellInput cell, Map<String, Parameter> numbers) {
        Json.Fields fields = new Json.Fields().put(UserDefined.DESCRIPTION, USER_DEFINED);
        Json.Fields sources = new Json.Fields();
        List<String> standard = StandardField.ALL.stream().map(StandardField::path).toList();
        numbers.values()
                .forEach(p -> {
                    if (!standard.contains(p.path())) {
                        fields.put(UserDefined.name(p.words(), p.unit()), decimal(p.value()));
                    }
                    sources.put(p.words(), text(UserDefined.text(p.provenance())));
                });
        Json.Fields words = new Json.Fields();
        cell.parameters()
                .words()
                .forEach((path, word) -> words.put(Words.ofPath(path), text(word)));
        Node.Text key = new Node.Text("protocol", Place.START, true);
        Node.Entry protocol = new Node.Entry(key, ProtocolText.list(cell.protocol()));
        return fields.put(UserDefined.WORDS, words)
                .put(UserDefined.SOURCES, sources)
                .put(
                        UserDefined.PROTOCOL,
                        text(YamlWriter.text(new Node.Table(List.of(protocol), Place.START))));
    }

    private static Json.Fields text(String value) {
        return new Json.Fields().put(UserDefined.DESCRIPTION, value);
    }

    /// With all its digits.
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }
}
