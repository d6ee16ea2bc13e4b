package io.github.coble.porescale.porosimetry;

import io.github.coble.porescale.porosimetry.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a file says beside its table: `Sample Mass: 0.5120 g`, in one cell or in two.
final class Sayings {
    private static final Pattern VALUE =
            Pattern.compile("[:=\\s]*([+-]?[\\d.,]*\\d(?:[eE][+-]?\\d+)?)\\s*([^\\s\\d,;]*)");

    private static final Map<String, Double> MASSES =
            Map.of("g", 1e-3, "mg", 1e-6, "kg", 1.0, "", 1e-3);
    private static final Map<String, Double> TENSIONS =
            Map.of("dynes/cm", 1e-3, "dyn/cm", 1e-3, "mn/m", 1e-3, "n/m", 1.0);
    private static final Map<String, Double> ANGLES =
            Map.of(
                    "degrees",
                    Math.PI / 180,
                    "degree",
                    Math.PI / 180,
                    "deg",
                    Math.PI / 180,
                    "°",
                    Math.PI / 180,
                    "rad",
                    1.0,
                    "",
                    Math.PI / 180);
    private static final Map<String, Double> DENSITIES =
            Map.of("g/ml", 1e3, "g/cm3", 1e3, "g/cc", 1e3, "kg/m3", 1.0);
    private static final Map<String, Double> SHARES = Map.of("%", 0.01, "", 1.0);

    private final List<Label> labels = new ArrayList<>();
    private final NumberStyle style;

    private Sayings(List<Row> rows, NumberStyle style) {
        this.style = style;
        for (Row row : rows) {
            for (int c = 0; c < row.cells().size(); c++) {
                String cell = row.cell(c);
                if (cell.startsWith("#")) {
                    cell = cell.replaceFirst("#+\\s*", "");
                }
                if (!cell.isEmpty() && Character.isLetter(cell.charAt(0))) {
                    labels.add(new Label(cell, row.cell(c + 1)));
                }
            }
        }
    }

    /// A cell that may name something, and the one behind it.
    private record Label(String text, String next) {}

    static Particulars of(List<Row> rows, NumberStyle style) {
        Sayings text = new Sayings(rows, style);
        return new Particulars(
                text.find("sample (?:mass|weight)", MASSES),
                text.find("surface tension", TENSIONS),
                text.find("(?<!rec\\. )(?<!receding )contact angle", ANGLES),
                text.find("total (?:specific )?intru(?:sion|ded) volume", Heading.VOLUMES),
                text.find("bulk density", DENSITIES),
                text.find("(?:apparent|skeletal)(?: \\(skeletal\\))? density", DENSITIES),
                text.find("^porosity", SHARES));
    }

    private OptionalDouble find(String label, Map<String, Double> units) {
        Pattern pattern = Pattern.compile("(?i)" + label + "([^:=\\d]*)(.*)");
        for (Label cell : labels) {
            Matcher said = pattern.matcher(cell.text);
            if (said.find()) {
                // "at 0.52 psia = 1.2 g/mL": what counts stands behind the last sign, or in the
                // next cell.
                String rest = said.group(2);
                int sign = Math.max(rest.lastIndexOf('='), rest.lastIndexOf(':'));
                String behind = rest.substring(sign + 1).strip();
                OptionalDouble value = value(behind.isEmpty() ? cell.next : behind, units);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble value(String text, Map<String, Double> units) {
        Matcher number = VALUE.matcher(text);
        if (!number.lookingAt()) {
            return OptionalDouble.empty();
        }
        double value = style.parse(number.group(1));
        Double factor = units.get(Heading.plain(number.group(2)).toLowerCase(Locale.ROOT));
        return factor == null || Double.isNaN(value)
                ? OptionalDouble.empty()
                : OptionalDouble.of(value * factor);
    }
}
