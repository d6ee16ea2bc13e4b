package io.github.coble.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {
    @Test
    void onlyWhatWouldBeReadOtherwiseIsQuoted() {
        assertThat(CsvCell.of("a b; 'c'")).isEqualTo("a b; 'c'");
        assertThat(CsvCell.of("a, b")).isEqualTo("\"a, b\"");
        assertThat(CsvCell.of("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(CsvCell.of("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvCell.of("a\rb")).isEqualTo("\"a\rb\"");
    }
}
