package io.github.coble.lab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.LabFiles;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewareLayeredTest {
    private static final String LAYERS =
            """
            Cycle ID,Cap_Chg(mAh),Cap_DChg(mAh)
            ,Step ID,Step Name,Step Time(h:min:s.ms),Capacity(mAh)
            ,,Record ID,Time(h:min:s.ms),Voltage(V),Current(mA),Capacity(mAh),Realtime
            1,2.0,1.0
            ,1,CC_Chg,0:00:01.000,2.0
            ,,1,0:00:00.000,3.1,5,0.0,2020-01-01 00:00:00
            ,,2,0:00:01.000,3.2,5,2.0,2020-01-01 00:00:01
            ,2,CC_DChg,0:00:01.000,1.0
            ,,3,0:00:00.000,3.1,-5,0.0,2020-01-01 00:00:02
            ,,4,0:00:01.000,3.0,-5,1.0,2020-01-01 00:00:03
            2,0.0,0.0
            ,1,CC_Chg,0:00:00.000,0.0
            ,,5,0:00:00.000,3.1,5,0.0,2020-01-01 00:00:04
            """;

    @TempDir private Path folder;

    private LabTable read(String text) throws IOException {
        return LabFiles.read(Files.writeString(folder.resolve("layers.csv"), text));
    }

    @Test
    void recordsKnowTheirCycleAndStep() throws IOException {
        LabTable table = read(LAYERS);
        assertThat(table.format()).contains("layers");
        assertThat(table.rows()).isEqualTo(5);
        assertThat(table.of(Quantity.CYCLE).orElseThrow().values()).containsExactly(1, 1, 1, 1, 2);
        assertThat(table.of(Quantity.STEP).orElseThrow().values()).containsExactly(1, 1, 2, 2, 1);
        assertThat(table.of(Quantity.STEP_TIME).orElseThrow().values())
                .containsExactly(0, 1, 0, 1, 0);
        assertThat(table.of(Quantity.CURRENT).orElseThrow().unit()).isEqualTo("mA");
        assertThat(table.advisories()).isEmpty();
    }

    @Test
    void aStepThatStatesAnotherCapacityIsSaid() throws IOException {
        LabTable table = read(LAYERS.replace("0:00:01.000,2.0\n", "0:00:01.000,2.5\n"));
        assertThat(table.advisories())
                .anyMatch(a -> a.toString().contains("1 step states another capacity"));
    }

    @Test
    void damageIsSaid() throws IOException {
        assertThat(read(LAYERS.replace("1,2.0,1.0\n,1,CC_Chg,0:00:01.000,2.0\n", "")).advisories())
                .anyMatch(a -> a.toString().contains("below no cycle or step"));
        assertThat(read(LAYERS.replace("3.2,5,2.0,2020-01-01 00:00:01", "3.2,5")).advisories())
                .anyMatch(a -> a.toString().contains("another number of fields"));
        assertThat(read(LAYERS.substring(0, LAYERS.length() - 4)).advisories())
                .anyMatch(a -> a.toString().contains("no line end"));
        String headings = LAYERS.lines().limit(3).reduce("", (a, b) -> a + b + "\n");
        assertThatThrownBy(() -> read(headings)).isInstanceOf(LabFileException.class);
    }
}
