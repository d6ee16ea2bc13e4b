package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.observation.Subject;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/// Tables for people.
final class DepositTables {
    static final List<String> PLACES =
            List.of(
                    "cell",
                    "seen",
                    "cell tier",
                    "field tier",
                    "electrolyte",
                    "pores",
                    "collector",
                    "crevices",
                    "voids seen",
                    "voids, cell tier",
                    "voids, field tier");

    static final List<String> STATEMENTS =
            List.of("statement", "about", "criterion", "computed", "agrees");

    private DepositTables() {}

    static List<List<String>> places(DepositReproduction r) {
        List<List<String>> rows = new ArrayList<>();
        r.cells()
                .forEach((name, c) -> {
                    Deposition field = c.field().deposition();
                    Shares s = field.shares();
                    rows.add(
                            List.of(
                                    name,
                                    seen(r, name, Subject.LOCATION),
                                    c.expected().location().name(),
                                    marked(field.location().name(), r, name, Subject.LOCATION),
                                    Numbers.percent(s.se()),
                                    Numbers.percent(s.pores()),
                                    Numbers.percent(s.cc()),
                                    Numbers.percent(s.crevice()),
                                    seen(r, name, Subject.VOIDS),
                                    voids(c.expected()),
                                    marked(voids(field), r, name, Subject.VOIDS)));
                });
        return rows;
    }

    /// With digits that show on which side of 40 or 90 % it is.
    private static String voids(Deposition d) {
        return Numbers.readable(LabUnit.PERCENT.of(d.voidFilling()), 3) + " %";
    }

    private static String seen(DepositReproduction r, String cell, Subject subject) {
        return r.place(cell, subject).map(p -> p.observation().observedText()).orElse("–");
    }

    /// What the field tier says, with a mark where something else was seen.
    private static String marked(
            String computed, DepositReproduction r, String cell, Subject subject) {
        boolean differs = r.place(cell, subject).map(p -> !p.fieldAgrees()).orElse(false);
        return differs ? computed + " ≠" : computed;
    }

    static List<String> shapesHeader() {
        List<String> header = new ArrayList<>(List.of("cell", "capacity (mAh/cm²)", "shape"));
        for (Descriptor d : Descriptor.values()) {
            header.add(d.heading());
        }
        return header;
    }

    static List<List<String>> shapes(DepositReproduction r) {
        List<List<String>> rows = new ArrayList<>();
        r.cells()
                .forEach((name, c) -> {
                    for (int k = 0; k < c.shapes().size(); k++) {
                        List<String> row = new ArrayList<>();
                        row.add(name);
                        row.add(Stage.capacity(c.field().moments().get(k).passed()));
                        row.add(c.shapes().get(k).shape().name());
                        for (Descriptor d : Descriptor.values()) {
                            row.add(d.shown(d.of(c.shapes().get(k))));
                        }
                        rows.add(row);
                    }
                });
        return rows;
    }

    static List<List<String>> statements(DepositReproduction r) {
        return r.judgements().stream()
                .map(j ->
                        List.of(
                                j.statement().says() + " (" + j.statement().source() + ")",
                                j.statement().subjects(),
                                j.statement().criterion().words(),
                                j.computed(),
                                j.verdict().words()))
                .toList();
    }
}
