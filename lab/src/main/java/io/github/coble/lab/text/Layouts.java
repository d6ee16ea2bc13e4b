package io.github.coble.lab.text;

import io.github.coble.lab.table.Quantity;
import java.util.List;

/// The layouts that are known, the particular ones first.
final class Layouts {
    private Layouts() {}

    static List<TextLayout> all() {
        return List.of(new Bdf(), new Neware(), new MaccorLayout(), new Arbin(), new Generic());
    }

    /// Columns of the Battery Data Format: preferred labels or machine-readable names of its
    /// ontology, https://w3id.org/battery-data-alliance/ontology/battery-data-format.
    private static final class Bdf implements TextLayout {
        @Override
        public String name() {
            return "Battery Data Format CSV";
        }

        @Override
        public boolean recognises(Dialect dialect) {
            List<String> h = dialect.headings();
            boolean labels =
                    h.stream().anyMatch(t -> t.startsWith("Test Time / "))
                            && h.stream().anyMatch(t -> t.startsWith("Voltage / "))
                            && h.stream().anyMatch(t -> t.startsWith("Current / "));
            boolean names =
                    h.containsAll(List.of("test_time_second", "voltage_volt", "current_ampere"));
            return labels || names;
        }
    }

    /// The export with one row for each record; the one with rows of cycles and steps is
    /// [NewareLayered].
    private static final class Neware implements TextLayout {
        @Override
        public String name() {
            return "Neware CSV, one row for each record";
        }

        @Override
        public boolean recognises(Dialect dialect) {
            return dialect.has("datapoint", "cycleindex", "stepindex", "steptype");
        }

        @Override
        public Heading heading(String text, Dialect dialect) {
            Heading heading = Heading.of(text);
            boolean ofStep =
                    heading.quantity() == Quantity.TIME
                            && QuantityWords.plain(text).equals("time")
                            && (dialect.has("cumulativetime") || dialect.has("totaltime"));
            return ofStep ? heading.as(Quantity.STEP_TIME) : heading;
        }
    }

    private static final class Arbin implements TextLayout {
        @Override
        public String name() {
            return "Arbin CSV";
        }

        @Override
        public boolean recognises(Dialect dialect) {
            return dialect.has("datapoint", "testtime", "stepindex", "cycleindex", "voltage");
        }
    }

    private static final class Generic implements TextLayout {
        @Override
        public String name() {
            return "delimited text";
        }

        @Override
        public boolean recognises(Dialect dialect) {
            return true;
        }
    }
}
