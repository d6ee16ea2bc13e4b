package io.github.coble.study.reproduction.deposit;

import io.github.coble.numerics.parallel.Workers;
import io.github.coble.study.figure.micrograph.MicrographPanel;
import io.github.coble.study.figure.micrograph.MicrographPanel.Row;
import io.github.coble.study.figure.micrograph.MicrographPanel.Side;
import io.github.coble.study.figure.micrograph.Specimen;
import io.github.coble.study.figure.micrograph.Tint;
import io.github.coble.study.run.PlatedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Draws the panels of a study: cross-sections above, views from above below.
final class DepositPanels {
    /// Pixels in a row of each picture.
    private static final int PIXELS = 480;

    private DepositPanels() {}

    /// A panel, unless a deposit of it was not reached.
    static Optional<MicrographPanel> draw(Panel panel, DepositReproduction r, Workers workers) {
        List<Specimen> specimens = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Stage stage : panel.stages()) {
            DepositCell cell = Objects.requireNonNull(r.cells().get(stage.cell()));
            Optional<Integer> moment = cell.moment(stage);
            if (moment.isEmpty()) {
                return Optional.empty();
            }
            columns.add(stage.words());
            PlatedField.Moment shown = cell.field().moments().get(moment.get());
            specimens.add(
                    new Specimen(
                            stage.cell(), cell.temperature(), shown.snapshot(), shown.passed()));
        }
        return Optional.of(
                MicrographPanel.of(
                        panel.name(),
                        columns,
                        List.of(
                                new Row("cross-section", Side.SECTION, specimens),
                                new Row("from above", Side.TOP, specimens)),
                        PIXELS,
                        Tint.FALSE_COLOUR,
                        workers));
    }
}
