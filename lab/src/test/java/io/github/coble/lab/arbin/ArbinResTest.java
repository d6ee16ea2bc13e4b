package io.github.coble.lab.arbin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import io.github.spannm.jackcess.ColumnBuilder;
import io.github.spannm.jackcess.DataType;
import io.github.spannm.jackcess.Database;
import io.github.spannm.jackcess.DatabaseBuilder;
import io.github.spannm.jackcess.Table;
import io.github.spannm.jackcess.TableBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArbinResTest {
    @TempDir private Path folder;

    private static Table table(Database database, String name, Object... columns)
            throws IOException {
        TableBuilder builder = DatabaseBuilder.newTable(name);
        for (int c = 0; c < columns.length; c += 2) {
            builder.addColumn(new ColumnBuilder((String) columns[c], (DataType) columns[c + 1]));
        }
        return builder.toTable(database);
    }

    private Path database(int lastPointOfCycle) throws IOException {
        Path file = folder.resolve("test.res");
        try (Database database = DatabaseBuilder.create(Database.FileFormat.V2003, file.toFile())) {
            Table rows =
                    table(
                            database,
                            "Channel_Normal_Table",
                            "Test_ID",
                            DataType.LONG,
                            "Data_Point",
                            DataType.LONG,
                            "Test_Time",
                            DataType.DOUBLE,
                            "DateTime",
                            DataType.DOUBLE,
                            "Cycle_Index",
                            DataType.INT,
                            "Current",
                            DataType.FLOAT);
            rows.addRow(1, 1, 1.5, 42587.5, 1, 0.1f);
            rows.addRow(1, 2, 2.5, 42587.75, 1, -0.1f);
            rows.addRow(1, 3, 3.5, 42588.0, 2, 0.0f);
            Table statistics =
                    table(database, "Channel_Statistic_Table", "Data_Point", DataType.LONG);
            statistics.addRow(lastPointOfCycle);
            Table aux =
                    table(
                            database,
                            "Auxiliary_Table",
                            "Test_ID",
                            DataType.LONG,
                            "Data_Point",
                            DataType.LONG,
                            "Auxiliary_Index",
                            DataType.INT,
                            "Data_Type",
                            DataType.INT,
                            "X",
                            DataType.FLOAT);
            aux.addRow(1, 1, 0, 1, 25.5f);
            aux.addRow(1, 3, 0, 1, 26.5f);
            aux.addRow(1, 9, 0, 1, 27.5f);
            Table named =
                    table(
                            database,
                            "Aux_Global_Data_Table",
                            "Auxiliary_Index",
                            DataType.INT,
                            "Data_Type",
                            DataType.INT,
                            "Nickname",
                            DataType.TEXT,
                            "Unit",
                            DataType.TEXT);
            named.addRow(0, 1, "oven", "C");
        }
        return file;
    }

    @Test
    void joinsAuxiliaryChannelsAndTurnsDates() throws IOException {
        LabTable table = LabFiles.read(database(2));
        assertThat(table.format()).isEqualTo("Arbin .res");
        assertThat(table.of(Quantity.CURRENT).orElseThrow().values()).containsExactly(0.1, -0.1, 0);
        // 2016-08-05, noon
        assertThat(table.of(Quantity.INSTANT).orElseThrow().values()[0]).isEqualTo(1470398400);
        Column.Numbers oven = table.of(Quantity.TEMPERATURE).orElseThrow();
        assertThat(oven.name()).contains("oven");
        assertThat(oven.values()).containsExactly(25.5, Double.NaN, 26.5);
        assertThat(table.advisories())
                .anyMatch(a -> a.toString().contains("1 values belong to no data point"))
                .noneMatch(a -> a.toString().contains("Statistic"));
    }

    @Test
    void statisticsThatDoNotFitAreSaid() throws IOException {
        assertThat(LabFiles.read(database(1)).advisories())
                .anyMatch(a ->
                        a.toString().contains("1 of 1 rows name a data point that does not end"));
    }

    @Test
    void otherAndDamagedDatabasesAreRefused() throws IOException {
        Path other = folder.resolve("other.mdb");
        DatabaseBuilder.create(Database.FileFormat.V2003, other.toFile()).close();
        assertThatThrownBy(() -> LabFiles.read(other))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("not of an Arbin tester");
        byte[] whole = Files.readAllBytes(database(2));
        for (int percent = 1; percent < 100; percent++) {
            Path cut = folder.resolve("cut.res");
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            try {
                assertThat(LabFiles.read(cut).rows()).isEqualTo(3);
            } catch (LabFileException e) {
                assertThat(e).hasMessageMatching("(?s).{20,}");
            }
        }
    }
}
