package io.github.coble.porescale.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What cannot become a plane of a VTK file.
class VtiPlaneTest {
    private static VtiPlane plane(String number, VtiPlane.Array... arrays) {
        return new VtiPlane(3, 2, 1, Map.of(number, 1.0), List.of(arrays));
    }

    private static VtiPlane.Array array(String name, int values) {
        return new VtiPlane.Array(name, new float[values], 1);
    }

    @Test
    void arraysHaveAValueForEveryCell() {
        assertThatThrownBy(() -> plane("a", array("b", 6), array("short", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("short has 5 values for 3 x 2 cells");
    }

    @Test
    void thereIsAnArray() {
        assertThatThrownBy(() -> plane("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one array");
    }

    @Test
    void namesAreNoXml() {
        assertThatThrownBy(() -> plane("a\"b", array("c", 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"b\" is not");
        assertThatThrownBy(() -> plane("a", array("<c>", 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"<c>\" is not");
    }
}
