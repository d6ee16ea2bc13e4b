package io.github.coble.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlWriterTest {
    private static Node.Table read(String text) {
        FaultList faults = new FaultList("a.yaml", text);
        Node.Table table = YamlReader.read(text, faults);
        faults.throwIfAny();
        return table;
    }

    /// The tree without places.
    private static Object bare(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Items items -> items.values().stream().map(YamlWriterTest::bare).toList();
            case Node.Table table ->
                    table.entries().stream()
                            .map(e -> List.of(e.key().value(), bare(e.value())))
                            .toList();
        };
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenReadsAsTheSameTree(Path file) throws IOException {
        Node.Table table = read(Files.readString(file));
        assertThat(bare(read(YamlWriter.text(table)))).isEqualTo(bare(table));
    }

    @Test
    void oddTextsAndNestsComeBack() {
        String text =
                """
                "a: b": {" lead": "tail ", quote: "say \\"x\\" \\\\ y", hash: "a #b", empty: ""}
                list: [[1, [2]], {k: [], m: {}}, "- x", "-", "µm/h^0.5 é\\n", "*a", "null", -0.5 V]
                """;
        Node.Table table = read(text);
        assertThat(bare(read(YamlWriter.text(table)))).isEqualTo(bare(table));
    }
}
