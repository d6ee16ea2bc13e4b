package io.github.coble.lab.arbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.coble.lab.read.CurrentSign;
import io.github.coble.lab.read.LabFormat;
import io.github.coble.lab.read.RowChecks;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.DatabaseBuilder;
import io.github.spannm.jackcess.Row;
import io.github.spannm.jackcess.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Arbin `.res`, an Access database.
///
/// Table and column names: documented by use in galvani (`res2sqlite`) and cellpy (`arbin_res.py`).
/// The format has no check sums; the row counts of its tables, the data points of its statistics
/// and the order of its rows are all that can be checked.
public final class ArbinRes implements LabFormat {
    private static final String ROWS = "Channel_Normal_Table";
    private static final String STATISTICS = "Channel_Statistic_Table";
    private static final int MAGIC_AT = 4;
    private static final String MAGIC = "Standard Jet DB";
    private static final String MAGIC_NEW = "Standard ACE DB";

    @Override
    public String name() {
        return "Arbin .res";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        int end = MAGIC_AT + MAGIC.length();
        if (head.length < end) {
            return false;
        }
        String magic = new String(head, MAGIC_AT, MAGIC.length(), ISO_8859_1);
        return magic.equals(MAGIC) || magic.equals(MAGIC_NEW);
    }

    @Override
    public LabTable read(Path file) throws IOException {
        try (Database database =
                DatabaseBuilder.newDatabase(file)
                        .withReadOnly(true)
                        .withIgnoreBrokenSystemCatalogIndex(true)
                        .open()) {
            return read(database);
        } catch (LabFileException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library meets damage with any exception
            throw new LabFileException(
                    String.valueOf(file.getFileName()),
                    "the Access database is damaged or cut off: " + e.getMessage());
        }
    }

    private LabTable read(Database database) throws IOException {
        if (!database.getTableNames().contains(ROWS)) {
            throw new LabFileException(
                    "", "an Access database, but without " + ROWS + ": not of an Arbin tester");
        }
        List<Advisory> said = new ArrayList<>();
        List<Row> rows = rows(database, ROWS, said);
        if (rows.isEmpty()) {
            throw new LabFileException("", ROWS + " has no rows");
        }
        List<Column> columns = new ArrayList<>();
        for (var column : database.getTable(ROWS).getColumns()) {
            columns.add(ResColumns.column(column.getName(), rows));
        }
        columns.addAll(Auxiliary.columns(database, rows, said));
        checkStatistics(database, rows, said);
        LabTable table = new LabTable(name(), "", columns, metadata(database), said);
        RowChecks checks = new RowChecks();
        checks.add(table);
        said.addAll(checks.advisories());
        return CurrentSign.orient(new LabTable(name(), "", columns, table.metadata(), said));
    }

    /// All rows of a table that may be absent; says so where they are not as many as it states.
    static List<Row> rows(Database database, String name, List<Advisory> said) throws IOException {
        if (!database.getTableNames().contains(name)) {
            return List.of();
        }
        Table table = database.getTable(name);
        int stated = table.getRowCount();
        List<Row> rows = new ArrayList<>();
        for (Row row : table) {
            rows.add(row);
            if (rows.size() > stated) {
                throw new LabFileException(name, "has more rows than the " + stated + " it states");
            }
        }
        if (rows.size() < stated) {
            said.add(
                    new Advisory(
                            name, "states " + stated + " rows, " + rows.size() + " could be read"));
        }
        return rows;
    }

    /// Each row of the statistics names the last data point of a cycle.
    private static void checkStatistics(Database database, List<Row> rows, List<Advisory> said)
            throws IOException {
        List<Row> statistics = rows(database, STATISTICS, said);
        if (statistics.isEmpty()) {
            return;
        }
        Map<Integer, Integer> cycleOfPoint = new LinkedHashMap<>();
        Map<Integer, Integer> lastOfCycle = new LinkedHashMap<>();
        for (Row row : rows) {
            int point = (int) number(row.get("Data_Point"));
            int cycle = (int) number(row.get("Cycle_Index"));
            cycleOfPoint.put(point, cycle);
            lastOfCycle.merge(cycle, point, Math::max);
        }
        int wrong = 0;
        for (Row row : statistics) {
            int point = (int) number(row.get("Data_Point"));
            Integer cycle = cycleOfPoint.get(point);
            if (cycle == null || !lastOfCycle.getOrDefault(cycle, -1).equals(point)) {
                wrong++;
            }
        }
        if (wrong > 0) {
            said.add(
                    new Advisory(
                            STATISTICS,
                            wrong
                                    + " of "
                                    + statistics.size()
                                    + " rows name a data point that does not end a cycle"));
        }
        // the row of a cycle is written when it ends: the last may still be open
        int open = lastOfCycle.size() - statistics.size();
        if (open != 0 && open != 1) {
            said.add(
                    new Advisory(
                            STATISTICS,
                            "has "
                                    + statistics.size()
                                    + " cycles, the rows have "
                                    + lastOfCycle.size()));
        }
    }

    private static SequencedMap<String, String> metadata(Database database) throws IOException {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        List<Advisory> nothing = new ArrayList<>();
        for (String name : List.of("Version_Table", "Global_Table", "Event_Table")) {
            List<Row> rows = rows(database, name, nothing);
            for (int i = 0; i < rows.size(); i++) {
                String which = rows.size() == 1 ? "" : " " + (i + 1);
                for (Map.Entry<String, Object> entry : rows.get(i).entrySet()) {
                    String value = String.valueOf(entry.getValue());
                    if (entry.getValue() != null && !value.isBlank()) {
                        String key = name.replace("_Table", "") + which + " " + entry.getKey();
                        said.put(key, ResColumns.readable(entry.getKey(), value));
                    }
                }
            }
        }
        return said;
    }

    /// A cell as a number; NaN where there is none.
    static double number(@Nullable Object cell) {
        return cell instanceof Number n ? wide(n) : Double.NaN;
    }

    /// A single-precision number as the decimal it was recorded as, not with the digits that its
    /// binary form has beyond.
    private static double wide(Number n) {
        return n instanceof Float f && Float.isFinite(f)
                ? Double.parseDouble(f.toString())
                : n.doubleValue();
    }
}
