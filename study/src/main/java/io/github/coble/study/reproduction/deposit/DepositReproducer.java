package io.github.coble.study.reproduction.deposit;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.morphology.Morphology;
import io.github.coble.study.run.FieldPlating;
import io.github.coble.study.run.FieldProgress;
import io.github.coble.study.run.FieldRequest;
import io.github.coble.study.run.FirstPlating;
import io.github.coble.study.run.PlatedField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs the first platings of a study on the field tier, one after another, and writes what comes
/// of them.
///
/// Each cell is kept in a folder of its own among the results, [#CELLS]; one that is there already,
/// of the same input, grid, seed and version, is not run again.
public final class DepositReproducer {
    /// Folder of the cells.
    public static final String CELLS = "cells";

    private DepositReproducer() {}

    /// Runs a study and writes its results. A failed run does not throw, its cell has what was
    /// reached.
    ///
    /// @param request grid, seed and threads; marks are those of the study
    /// @param version of the program
    /// @throws IllegalArgumentException if there is not enough memory, or a cell's name cannot be a
    ///   folder's
    /// @throws IOException if results cannot be read or written
    public static DepositReproduction run(
            DepositStudy study,
            FieldRequest request,
            FieldProgress progress,
            Path directory,
            String version)
            throws IOException {
        Instant started = Instant.now();
        requireFolderNames(study.study().cells().keySet());
        try (Workers workers = Workers.of(request.threads())) {
            FieldPlating plating = new FieldPlating(request, workers, version);
            Map<String, CellInput> inputs = study.study().cells();
            double total = inputs.values().stream().mapToDouble(DepositReproducer::charge).sum();
            double done = 0;
            Map<String, DepositCell> cells = new LinkedHashMap<>();
            for (Map.Entry<String, CellInput> cell : inputs.entrySet()) {
                String name = cell.getKey();
                CellInput input = cell.getValue();
                double share = charge(input) / total;
                PlatedField field =
                        plating.of(
                                input,
                                study.marks(name),
                                new Part(progress, name, done, share),
                                directory.resolve(CELLS).resolve(name));
                done += share;
                progress.computed(done);
                List<Morphology> shapes =
                        field.moments().stream()
                                .map(m -> Morphology.of(m.snapshot(), workers))
                                .toList();
                cells.put(
                        name,
                        new DepositCell(
                                input.cell().conditions().temperature(),
                                expected(input),
                                field,
                                shapes));
            }
            DepositReproduction reproduction =
                    DepositReproduction.of(study, request.options(), cells);
            DepositReport.write(directory, reproduction, progress, workers, version, started);
            return reproduction;
        }
    }

    private static void requireFolderNames(Set<String> cells) {
        for (String cell : cells) {
            if (!cell.matches("[\\w][\\w.+ -]*")) {
                throw new IllegalArgumentException(
                        "cells."
                                + cell
                                + ": its results go to a folder of this name, which may have"
                                + " letters, digits, spaces and any of _ - + . in it");
            }
        }
    }

    private static double charge(CellInput input) {
        return FirstPlating.of(input.protocol()).charge();
    }

    private static Deposition expected(CellInput input) {
        return CellRun.run(
                        input.cell(),
                        input.untilPlated().protocol(),
                        CellOptions.STANDARD,
                        Progress.none())
                .deposition();
    }

    /// Progress of one cell among all.
    ///
    /// @param before share of the work that was done when it began
    /// @param share of the work that it is
    private record Part(FieldProgress all, String cell, double before, double share)
            implements FieldProgress {
        @Override
        public void computed(double part) {
            all.computed(before + share * part);
        }

        @Override
        public void notice(String sentence) {
            all.notice(cell + ": " + sentence);
        }
    }
}
