package io.github.coble.lab.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabFileException;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectedTest {
    private static LabTable piece(int rows) {
        return new LabTable(
                "test",
                "",
                List.of(new Column.Numbers("t", Quantity.TIME, "s", new double[rows])),
                new LinkedHashMap<>(),
                List.of());
    }

    /// 25 bytes for each row: three numbers and a direction.
    @Test
    void moreRowsThanMemoryAreRefused() throws IOException {
        Collected collected = new Collected(Set.of(Quantity.TIME), 25 * 2000);
        collected.accept(piece(1000));
        collected.accept(piece(1000));
        assertThat(collected.table(List.of()).rows()).isEqualTo(2000);
        Collected more = new Collected(Set.of(Quantity.TIME), 25 * 2000 - 1);
        more.accept(piece(1000));
        assertThatThrownBy(() -> more.accept(piece(1000)))
                .isInstanceOf(LabFileException.class)
                .hasMessageContaining("row 2000")
                .hasMessageContaining("COBLE_JAVA_OPTS");
    }

    @Test
    void nothingGivesAnEmptyTable() {
        Collected collected = new Collected(Set.of(Quantity.TIME), 1);
        assertThat(collected.isEmpty()).isTrue();
        assertThat(collected.table(List.of()).rows()).isZero();
    }
}
