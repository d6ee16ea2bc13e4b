package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.stack.Interlayer;
import io.github.coble.study.figure.CapacityFigure;
import io.github.coble.study.figure.CrossSectionFigure;
import io.github.coble.study.figure.EfficiencyFigure;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.figure.InventoryFigure;
import io.github.coble.study.figure.NyquistFigure;
import io.github.coble.study.figure.PoreClassFigure;
import io.github.coble.study.figure.VoltageFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which figures a result has.
public final class RunFigures {
    /// Those that are worth seeing first.
    static final Set<String> MAIN =
            Set.of(
                    "deposits",
                    "top-view",
                    "section",
                    "deposit",
                    "cross-section",
                    "voltage",
                    "inventory");

    /// Names of all there can be, those of the field tier first.
    static final List<String> NAMES =
            List.of(
                    "deposits",
                    "top-view",
                    "section",
                    "deposit",
                    "cross-section",
                    "voltage",
                    "inventory",
                    "voltage-capacity",
                    "efficiency",
                    "nyquist",
                    "pore-classes");

    private RunFigures() {}

    /// The figures a run has something to show in, most important first. The field tier has
    /// pictures of the deposit itself in place of the cross-section that is put together from pore
    /// classes.
    static List<Figure> of(FinishedRun run) {
        List<Figure> figures = of(run.result());
        if (run.field().isPresent()) {
            figures.removeIf(CrossSectionFigure.class::isInstance);
        }
        return figures;
    }

    /// The figures a result has something to show in, most important first.
    public static List<Figure> of(CellResult r) {
        List<Figure> figures = new ArrayList<>();
        Interlayer layer = r.cell().interlayer();
        boolean columns = r.columns().share().length > 0;
        if (columns) {
            figures.add(
                    new CrossSectionFigure(
                            r.columns(), layer.thickness(), layer.pores().correlationLength()));
        }
        if (!r.samples().isEmpty()) {
            figures.add(new VoltageFigure(r.samples(), r.failure()));
            figures.add(new InventoryFigure(r.samples()));
            CapacityFigure capacity = new CapacityFigure(r.samples());
            if (capacity.applies()) {
                figures.add(capacity);
            }
        }
        if (r.cycles().size() > 1) {
            figures.add(new EfficiencyFigure(r.cycles()));
        }
        if (!r.spectra().isEmpty()) {
            figures.add(new NyquistFigure(r.spectra()));
        }
        if (columns) {
            figures.add(new PoreClassFigure(r.columns()));
        }
        return figures;
    }
}
