package io.github.coble.study.cycling;

import io.github.coble.lab.cycling.AnalysedCycle;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.CyclingAnalysis;
import io.github.coble.lab.cycling.Direction;
import io.github.coble.lab.cycling.Overpotentials;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.List;

/// A record and what was found in it.
///
/// @param name of its file
/// @param format of its file
/// @param trace that was analysed
/// @param analysis of it
/// @param collector its area
/// @param told whether the user has said what kind of cell it is
/// @param notes what is to be known of the record and of what was found
public record AnalysedRecord(
        String name,
        String format,
        Trace trace,
        CyclingAnalysis analysis,
        Collector collector,
        boolean told,
        List<String> notes) {
    /// A voltage that no overpotential of a plating has [V].
    private static final double REVERSED = 1;

    /// Copies the notes.
    public AnalysedRecord {
        notes = List.copyOf(notes);
    }

    static AnalysedRecord of(
            String name,
            LabTable table,
            Trace trace,
            CyclingAnalysis analysis,
            CyclingStudy.Request request) {
        List<String> notes = new ArrayList<>();
        if (analysis.sign().turned()) {
            notes.add(
                    "the current's sign looks turned: %d of %d voltage jumps go against the current;"
                                    .formatted(analysis.sign().against(), analysis.sign().jumps())
                            + " then plated is stripped, and every number of a cycle below is wrong."
                            + " --turn-current turns it; where the leads of the voltage are"
                            + " reversed, nothing here holds");
        }
        if (request.turned()) {
            notes.add("the current was turned, as --turn-current asks");
        }
        table.advisories().stream().map(Advisory::toString).forEach(notes::add);
        if (trace.size() < table.rows()) {
            notes.add(
                    "%d of %d rows lack time, current or voltage; left out"
                            .formatted(table.rows() - trace.size(), table.rows()));
        }
        if (table.of(Quantity.FREQUENCY).isPresent()) {
            notes.add(
                    "the record holds impedance spectra; coble eis fit reads them, and what is"
                            + " here comes from its direct current alone");
        }
        notes.addAll(doubts(analysis));
        return new AnalysedRecord(
                name,
                table.format(),
                trace,
                analysis,
                request.collector(),
                request.kind().isPresent(),
                notes);
    }

    private static List<String> doubts(CyclingAnalysis analysis) {
        List<String> doubts = new ArrayList<>();
        List<AnalysedCycle> cycles = analysis.cycles();
        if (cycles.isEmpty()) {
            return doubts;
        }
        boolean half = analysis.kind() == CellKind.HALF;
        if (half && cycles.stream().allMatch(c -> c.overpotentials().isEmpty())) {
            doubts.add(
                    "the voltage stays above that of lithium while lithium arrives: it enters a"
                            + " host; read \"plated\" as inserted, \"stripped\" as extracted");
        }
        if (half
                && cycles.stream()
                        .flatMap(c -> c.overpotentials().stream())
                        .mapToDouble(Overpotentials::plating)
                        .anyMatch(v -> v > REVERSED)) {
            doubts.add(
                    "more than 1 V below lithium while plating: the leads are reversed, or it is no"
                            + " half cell (--cell full)");
        }
        Direction last =
                analysis.steps().stream()
                        .map(s -> s.direction())
                        .filter(d -> d != Direction.REST)
                        .reduce((_, later) -> later)
                        .orElseThrow();
        if (analysis.steps().getLast().direction() == last) {
            doubts.add(
                    "the record ends while cycle %d %s: its last numbers may be of a part"
                            .formatted(
                                    cycles.getLast().number(),
                                    last == Direction.PLATE ? "plates" : "strips"));
        }
        return doubts;
    }

    /// Whether it is a half cell.
    boolean isHalf() {
        return analysis.kind() == CellKind.HALF;
    }

    /// Whether it is a half cell in which lithium is plated, rather than taken up by a host.
    boolean hasOverpotentials() {
        return analysis.cycles().stream().anyMatch(c -> c.overpotentials().isPresent());
    }

    /// Whether any current flows.
    boolean isAtWork() {
        return analysis.steps().stream().anyMatch(s -> s.direction() != Direction.REST);
    }
}
