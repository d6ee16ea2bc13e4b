package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.deposit.Shares;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.observation.Subject;
import io.github.coble.study.table.CsvCell;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables for programs.
final class DepositCsv {
    private DepositCsv() {}

    /// A row a cell: where its lithium is at the end of plating.
    static String places(DepositReproduction r) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "cell",
                        "observed",
                        "cellTier",
                        "fieldTier",
                        "electrolyte_percent",
                        "pores_percent",
                        "collector_percent",
                        "crevices_percent",
                        "observedVoids",
                        "cellTierVoids_percent",
                        "fieldTierVoids_percent",
                        "failure"));
        r.cells()
                .forEach((name, c) -> {
                    Deposition field = c.field().deposition();
                    Shares s = field.shares();
                    rows.add(
                            List.of(
                                    name,
                                    observed(r, name, Subject.LOCATION),
                                    c.expected().location().name(),
                                    field.location().name(),
                                    percent(s.se()),
                                    percent(s.pores()),
                                    percent(s.cc()),
                                    percent(s.crevice()),
                                    observed(r, name, Subject.VOIDS),
                                    percent(c.expected().voidFilling()),
                                    percent(field.voidFilling()),
                                    c.field().failure().orElse("")));
                });
        return csv(rows);
    }

    private static String observed(DepositReproduction r, String cell, Subject subject) {
        return r.place(cell, subject).map(p -> p.observation().observedText()).orElse("");
    }

    /// A row a cell and moment: the shape of its deposit.
    static String shapes(DepositReproduction r) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        header.addAll(List.of("cell", LabUnit.CAPACITY.name("capacity"), "shape"));
        for (Descriptor d : Descriptor.values()) {
            header.add(d.column());
        }
        rows.add(header);
        r.cells()
                .forEach((name, c) -> {
                    for (int k = 0; k < c.shapes().size(); k++) {
                        Morphology m = c.shapes().get(k);
                        List<String> row = new ArrayList<>();
                        row.add(name);
                        double passed = c.field().moments().get(k).passed();
                        row.add(number(LabUnit.CAPACITY.of(passed)));
                        row.add(m.shape().name());
                        for (Descriptor d : Descriptor.values()) {
                            row.add(number(d.unit().of(d.of(m))));
                        }
                        rows.add(row);
                    }
                });
        return csv(rows);
    }

    /// A row a statement: what is said, the criterion, what is computed.
    static String statements(DepositReproduction r) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "about", "says", "criterion", "computed", "agrees", "source"));
        for (Judgement j : r.judgements()) {
            Statement s = j.statement();
            rows.add(
                    List.of(
                            s.id(),
                            s.subjects(),
                            s.says(),
                            s.criterion().words(),
                            j.computed(),
                            j.verdict().words(),
                            s.source()));
        }
        return csv(rows);
    }

    private static String percent(double share) {
        return number(LabUnit.PERCENT.of(share));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.precise(value) : "";
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
