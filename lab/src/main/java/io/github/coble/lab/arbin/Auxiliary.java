package io.github.coble.lab.arbin;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.Quantity;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Auxiliary channels (temperatures, voltages), joined to the rows by test and data point.
final class Auxiliary {
    private record Channel(int type, int index) implements Comparable<Channel> {
        @Override
        public int compareTo(Channel other) {
            return type != other.type
                    ? Integer.compare(type, other.type)
                    : Integer.compare(index, other.index);
        }
    }

    private record Point(int test, int number) {}

    private Auxiliary() {}

    static List<Column> columns(Database database, List<Row> rows, List<Advisory> said)
            throws IOException {
        List<Row> cells = ArbinRes.rows(database, "Auxiliary_Table", said);
        if (cells.isEmpty()) {
            return List.of();
        }
        Map<Point, Integer> place = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            place.put(point(rows.get(i)), i);
        }
        Map<Channel, double[]> values = new TreeMap<>();
        int homeless = 0;
        for (Row cell : cells) {
            Integer row = place.get(point(cell));
            if (row == null) {
                homeless++;
            } else {
                values.computeIfAbsent(channel(cell), _ -> empty(rows.size()))[row] =
                        ArbinRes.number(cell.get("X"));
            }
        }
        if (homeless > 0) {
            said.add(
                    new Advisory(
                            "Auxiliary_Table",
                            homeless + " values belong to no data point; left out"));
        }
        Map<Channel, Row> named = new HashMap<>();
        for (Row row : ArbinRes.rows(database, "Aux_Global_Data_Table", said)) {
            named.put(channel(row), row);
        }
        List<Column> columns = new ArrayList<>();
        values.forEach((channel, x) -> columns.add(column(channel, named.get(channel), x)));
        return columns;
    }

    private static Column column(Channel channel, @Nullable Row named, double[] values) {
        String plain = "Auxiliary " + channel.type + "/" + channel.index;
        Object nickname = named == null ? null : named.get("Nickname");
        Object unit = named == null ? null : named.get("Unit");
        String unitText = unit == null ? "" : String.valueOf(unit).strip();
        boolean celsius =
                unitText.equals("C") || unitText.equals("\u00b0C") || unitText.equals("\u2103");
        return new Column.Numbers(
                nickname == null ? plain : plain + " " + nickname,
                celsius ? Quantity.TEMPERATURE : Quantity.OTHER,
                celsius ? "degC" : unitText,
                values);
    }

    private static Point point(Row row) {
        return new Point(
                (int) ArbinRes.number(row.get("Test_ID")),
                (int) ArbinRes.number(row.get("Data_Point")));
    }

    private static Channel channel(Row row) {
        return new Channel(
                (int) ArbinRes.number(row.get("Data_Type")),
                (int) ArbinRes.number(row.get("Auxiliary_Index")));
    }

    private static double[] empty(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
