package io.github.coble.study.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Cycle;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Inventory;
import io.github.coble.model.deposit.Place;
import io.github.coble.model.physics.Si;
import io.github.coble.study.table.SyntheticResult.Kind;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables: exact text for a known row, units that agree with the records, and two formats that say
/// the same.
class TableTest {
    /// Twelve digits are written.
    private static final double WRITTEN_DIGITS = 1e-11;

    private static final double UNKNOWN = Double.NaN;

    @Test
    void aKnownSampleBecomesAKnownLine() {
        double[] charges = new double[Place.values().length];
        charges[Place.PORES.ordinal()] = 0.41 * 36000;
        charges[Place.COLLECTOR.ordinal()] = 2.59 * 36000;
        Sample before =
                new Sample(
                        0,
                        0,
                        1,
                        5,
                        -0.137,
                        0,
                        new Inventory(new double[charges.length]),
                        0,
                        0,
                        0,
                        0,
                        5e6,
                        0,
                        0,
                        0);
        Sample sample =
                new Sample(
                        21600,
                        1,
                        1,
                        5,
                        -0.1053,
                        3 * 36000,
                        new Inventory(charges),
                        0.97,
                        0.02,
                        500,
                        0.25,
                        UNKNOWN,
                        1.5e-7,
                        1.2556e-5,
                        1e-12);

        String[] lines =
                TimeSeriesTable.of(List.of(before, sample)).csv().lines().toArray(String[]::new);

        assertThat(lines[0])
                .isEqualTo(
                        "time_h,step,cycle,current_mA_cm2,voltage_V,capacity_mAh_cm2,"
                                + "passed_charge_mAh_cm2,scaffold_mAh_cm2,alloy_mAh_cm2,"
                                + "pores_mAh_cm2,electrolyte_side_mAh_cm2,collector_side_mAh_cm2,"
                                + "crevices_mAh_cm2,interphase_mAh_cm2,isolated_mAh_cm2,"
                                + "irreversible_mAh_cm2,elastic_strain_mAh_cm2,void_filling,touching_electrolyte,"
                                + "torn_length_per_mm,filament,pressure_MPa,electrolyte_height_um,"
                                + "collector_height_um,balance_error");
        assertThat(lines[2])
                .isEqualTo(
                        "6,1,1,0.5,-0.1053,3,3,0,0,0.41,0,2.59,0,0,0,0,0,0.97,0.02,0.5,0.25,,0.15,12.556,"
                                + "1e-12");
    }

    @Test
    void aKnownCycleBecomesAKnownLine() {
        Cycle cycle = new Cycle(1, 108000, 88452, 0.819, 0.1053, 0.0317, 0.0666, UNKNOWN);
        assertThat(CycleTable.of(List.of(cycle)).csv())
                .isEqualTo(
                        """
                        cycle,plated_mAh_cm2,stripped_mAh_cm2,coulombic_efficiency_percent,\
                        plating_overpotential_mV,nucleation_overpotential_mV,resistance_ohm_cm2,\
                        resting_resistance_ohm_cm2
                        1,3,2.457,81.9,105.3,31.7,666,
                        """);
    }

    @Test
    void poreClassesAreListedInOrder() {
        String[] lines =
                PoreClassTable.of(SyntheticResult.of(Kind.CC).columns())
                        .csv()
                        .lines()
                        .toArray(String[]::new);
        assertThat(lines).hasSize(10);
        assertThat(lines[0])
                .isEqualTo(
                        "pore_class,share,pore_diameter_nm,filling,electrolyte_height_um,"
                                + "collector_height_um");
        assertThat(lines[5]).startsWith("5,0.22,30.9,1,0,");
    }

    @Test
    void capacityStartsAnewWithEveryStep() {
        CellResult r = SyntheticResult.of(Kind.CC);
        List<TimePoint> points = TimePoint.of(r.samples());
        TimePoint endOfPlating = points.get(260);
        TimePoint afterIt = points.get(261);
        assertThat(endOfPlating.stepCharge())
                .isCloseTo(SyntheticResult.PLATED, within(1e-9 * SyntheticResult.PLATED));
        assertThat(afterIt.stepCharge()).isLessThan(0.01 * SyntheticResult.PLATED);
    }

    @Test
    void placesAddUpToTheChargePassed() {
        for (Kind kind : Kind.values()) {
            for (TimePoint p : TimePoint.of(SyntheticResult.of(kind).samples())) {
                double sum = 0;
                double passed = 0;
                for (Column<TimePoint> c : TimeSeriesTable.columns()) {
                    if (c.name().equals("passed_charge_mAh_cm2")) {
                        passed = c.number(p);
                    }
                    if (isPlace(c.name())) {
                        sum += c.number(p);
                    }
                }
                assertThat(sum).isCloseTo(passed, within(1e-9));
            }
        }
    }

    @Test
    void everyUnitMeasuresWhatTheRecordHolds() {
        assertUnits(TimeSeriesTable.columns(), Sample.class);
        assertUnits(CycleTable.columns(), Cycle.class);
    }

    @Test
    void parquetSaysWhatCsvSays(@TempDir Path folder) throws Exception {
        CellResult r = SyntheticResult.of(Kind.SPLIT);
        List<Sample> samples = new ArrayList<>(r.samples());
        Sample s = samples.removeLast();
        samples.add(
                new Sample(
                        s.time(),
                        s.step(),
                        s.cycle(),
                        s.current(),
                        UNKNOWN,
                        s.passedCharge(),
                        s.inventory(),
                        s.voidFilling(),
                        s.touchingElectrolyte(),
                        s.tornLength(),
                        s.filament(),
                        s.pressure(),
                        s.electrolyteHeight(),
                        s.collectorHeight(),
                        s.balanceError()));
        Table<TimePoint> table = TimeSeriesTable.of(samples);
        Path file = folder.resolve("it's a table.parquet");
        try (ParquetWriter writer = ParquetWriter.join(ParquetWriter.warmUp())) {
            writer.write(table, file);
        }
        String[] lines = table.csv().lines().toArray(String[]::new);
        String quoted = file.toString().replace("'", "''");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("FROM '" + quoted + "'")) {
            int line = 1;
            while (rows.next()) {
                String[] cells = lines[line++].split(",", -1);
                for (int k = 0; k < cells.length; k++) {
                    double value = rows.getDouble(k + 1);
                    if (cells[k].isEmpty()) {
                        assertThat(rows.wasNull()).isTrue();
                    } else {
                        double written = Double.parseDouble(cells[k]);
                        assertThat(value)
                                .isCloseTo(written, within(WRITTEN_DIGITS * Math.abs(written)));
                    }
                }
                assertThat(rows.getMetaData().getColumnName(1)).isEqualTo("time_h");
            }
            assertThat(line).isEqualTo(lines.length);
        }
    }

    @Test
    void everyColumnIsInTheGuide() throws Exception {
        String guide = Files.readString(Path.of("../docs/guide/outputs.md"));
        List<String> names = new ArrayList<>();
        TimeSeriesTable.columns().forEach(c -> names.add(c.name()));
        CycleTable.columns().forEach(c -> names.add(c.name()));
        PoreClassTable.columns().forEach(c -> names.add(c.name()));
        assertThat(names).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    private static boolean isPlace(String column) {
        return Arrays.stream(Place.values())
                .anyMatch(p -> column.equals(p.label().replace(' ', '_') + "_mAh_cm2"));
    }

    /// Columns named like a component have its unit.
    private static <R> void assertUnits(List<Column<R>> columns, Class<?> type) {
        int found = 0;
        for (Column<R> column : columns) {
            for (RecordComponent component : type.getRecordComponents()) {
                String quantity =
                        component
                                .getName()
                                .replaceAll("([A-Z])", "_$1")
                                .toLowerCase(java.util.Locale.ROOT);
                if (column.name().equals(column.unit().name(quantity))
                        && component.getType() == double.class) {
                    Si si = component.getAnnotation(Si.class);
                    assertThat(si.value()).as(column.name()).isEqualTo(column.unit().si());
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(6);
    }
}
