package io.github.coble.lab.neware;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One file `data_AUX_CHANNEL_KIND_ID.ndc`.
///
/// Its kind is 100 less than the `ChlType` of `TestInfo.xml`: so it is in the one file at hand;
/// what the kinds are, as in [Layout]. A kind that is not known keeps its number as its name.
final class AuxiliaryChannel {
    private static final Pattern NAME =
            Pattern.compile("data_AUX_(\\d{1,6})_(\\d{1,6})_(\\d{1,6})\\.ndc");
    private static final int KIND_TO_TYPE = 100;

    /// Where the first record begins, with a byte that tells which layout it has.
    private static final int FIRST_RECORD = 4096 + 132;

    private static final int VOLTAGE_AND_TEMPERATURE = 0x65;
    private static final int PAIR_SIZE = 7;

    private AuxiliaryChannel() {}

    static boolean is(String name) {
        return NAME.matcher(name).matches();
    }

    /// @param rows of `data.ndc`
    /// @param described the `Aux` elements of `TestInfo.xml`
    static List<Column> columns(
            String name,
            byte[] content,
            Layout layout,
            int rows,
            List<Map<String, String>> described,
            List<Advisory> said)
            throws LabFileException {
        if (Pages.type(content) != Layout.AUXILIARY || Pages.version(content) != layout.version()) {
            said.add(
                    new Advisory(
                            name,
                            "type "
                                    + Pages.type(content)
                                    + " version "
                                    + Pages.version(content)
                                    + " is not known beside version "
                                    + layout.version()
                                    + "; left out"));
            return List.of();
        }
        String label = label(name, described, said);
        if (layout.single()) {
            Pages pages = Pages.of(name, content, Float.BYTES, said);
            return List.of(column(label, kind(name), 0, 1, pages, rows, name, said));
        }
        boolean pairs =
                content.length > FIRST_RECORD
                        && (content[FIRST_RECORD] & 0xff) == VOLTAGE_AND_TEMPERATURE;
        if (!pairs) {
            said.add(new Advisory(name, "the layout of its records is not known; left out"));
            return List.of();
        }
        Pages pages = Pages.of(name, content, PAIR_SIZE, said);
        return List.of(
                column(
                        label + " voltage",
                        new Kind(Quantity.OTHER, "V"),
                        1,
                        layout.volt(),
                        pages,
                        rows,
                        name,
                        said),
                tenths(label + " temperature", pages, rows));
    }

    private record Kind(Quantity quantity, String unit) {}

    private static Kind kind(String name) {
        Matcher m = NAME.matcher(name);
        int type = m.matches() ? Integer.parseInt(m.group(2)) + KIND_TO_TYPE : 0;
        return switch (type) {
            case 102 -> new Kind(Quantity.OTHER, "V");
            case 103 -> new Kind(Quantity.TEMPERATURE, "degC");
            case 335 -> new Kind(Quantity.OTHER, "degC");
            case 345 -> new Kind(Quantity.OTHER, "%");
            default -> new Kind(Quantity.OTHER, "");
        };
    }

    private static String label(
            String name, List<Map<String, String>> described, List<Advisory> said) {
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            return name;
        }
        int type = Integer.parseInt(m.group(2)) + KIND_TO_TYPE;
        Optional<Map<String, String>> match =
                described.stream()
                        .filter(d -> m.group(1).equals(d.get("RealChlID")))
                        .filter(d -> Integer.toString(type).equals(d.get("ChlType")))
                        .findFirst();
        String channel = "auxiliary " + m.group(1) + "/" + m.group(3);
        String what =
                switch (type) {
                    case 102 -> "voltage";
                    case 103 -> "temperature";
                    case 335 -> "temperature set";
                    case 345 -> "humidity";
                    default -> "channel type " + type;
                };
        if (match.isEmpty()) {
            said.add(new Advisory(name, "TestInfo.xml does not describe this channel"));
        } else if (what.startsWith("channel type")) {
            said.add(
                    new Advisory(
                            name,
                            "what channel type " + type + " measures, and its unit, is not known"));
        }
        return channel + " " + what;
    }

    private static Column column(
            String label,
            Kind kind,
            int at,
            double unit,
            Pages pages,
            int rows,
            String name,
            List<Advisory> said) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        for (int k = 0; k < Math.min(rows, pages.count()); k++) {
            values[k] = RunInfo.decimal(pages.real(k, at)) * unit;
        }
        if (pages.count() != rows) {
            said.add(
                    new Advisory(
                            name,
                            "has " + pages.count() + " records beside " + rows + " of data.ndc"));
        }
        return new Column.Numbers(label, kind.quantity(), kind.unit(), values);
    }

    private static Column tenths(String label, Pages pages, int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        for (int k = 0; k < Math.min(rows, pages.count()); k++) {
            values[k] = (short) pages.small(k, 5) / 10.0;
        }
        return new Column.Numbers(label, Quantity.TEMPERATURE, "degC", values);
    }

    /// Names of auxiliary members, in their order.
    static List<String> among(List<String> names) {
        List<String> found = new ArrayList<>(names.stream().filter(AuxiliaryChannel::is).toList());
        found.sort(null);
        return found;
    }
}
