package io.github.coble.study.report;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.Advisory;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `report.html`: the result on one page that needs nothing but itself, for the screen and for
/// paper.
public final class HtmlReport {
    private static final String FILM =
            "How the deposit grows in the first plating: from above, and broken across below.";

    private HtmlReport() {}

    /// The page.
    ///
    /// @param figures of the run, most important first
    public static String page(FinishedRun run, RunOrigin origin, List<Figure> figures) {
        return drawn(run, origin, figures.stream().map(DrawnFigure::of).toList(), Optional.empty());
    }

    /// The same with figures that are drawn already.
    ///
    /// @param film the animation, a GIF file
    static String drawn(
            FinishedRun run, RunOrigin origin, List<DrawnFigure> figures, Optional<byte[]> film) {
        CellResult r = run.result();
        Html page = Html.page(run.name() + " – Coble");
        page.element("p", "kicker", "Coble report · " + run.model() + " model");
        page.element("h1", run.name());
        r.failure().ifPresent(f -> failure(page, f, r));
        String place = r.deposition().location().name().toLowerCase(Locale.ROOT);
        page.raw("<section class=\"verdict " + place + "\">\n");
        page.element(
                "p",
                "headline",
                (r.failure().isPresent() ? "Up to there: " : "")
                        + Verdict.headline(r.deposition()));
        page.element("p", "", Verdict.detail(r.deposition()));
        page.raw("</section>\n");
        advisories(page, r.advisories());

        List<DrawnFigure> main = figures.stream().filter(HtmlReport::isMain).toList();
        main.stream().limit(1).forEach(f -> figure(page, f));
        film.ifPresent(gif -> page.picture(gif, "image/gif", FILM));
        main.stream().skip(1).forEach(f -> figure(page, f));
        run.field().ifPresent(f -> HtmlTables.morphology(page, f));
        page.element("h2", "Key numbers");
        HtmlTables.keyNumbers(page, run);
        HtmlTables.energies(page, run.energies());
        figures.stream().filter(f -> !isMain(f)).forEach(f -> figure(page, f));
        HtmlTables.cycles(page, r.cycles());
        HtmlTables.cell(page, r.cell());
        HtmlTables.parameters(page, run.parameters());
        return page.ended(origin, "input");
    }

    private static boolean isMain(DrawnFigure drawn) {
        return RunFigures.MAIN.contains(drawn.figure().name());
    }

    static void figure(Html page, DrawnFigure drawn) {
        page.figure(drawn.svg(), drawn.figure().caption());
    }

    static void failure(Html page, CellResult.Failure f, CellResult r) {
        page.raw("<section class=\"failure\">\n");
        page.element("p", "headline", "The run failed before it was finished");
        page.element("p", "", f.message());
        page.element(
                "p",
                "It stopped at "
                        + Numbers.readable(LabUnit.HOUR.of(f.time()), 4)
                        + " h in step "
                        + f.step()
                        + " of the protocol (counted from 0); the worst unknown was "
                        + f.unknown()
                        + ". "
                        + r.cycles().size()
                        + " of "
                        + r.cyclesPlanned()
                        + " cycles were completed. Everything below is the state up to there.");
        page.raw("</section>\n");
    }

    private static void advisories(Html page, List<Advisory> advisories) {
        for (Advisory.Priority priority :
                List.of(Advisory.Priority.CAUTION, Advisory.Priority.NOTE)) {
            List<Advisory> these =
                    advisories.stream().filter(a -> a.priority() == priority).toList();
            if (these.isEmpty()) {
                continue;
            }
            boolean caution = priority == Advisory.Priority.CAUTION;
            page.raw("<section class=\"" + (caution ? "caution" : "note") + "\">\n");
            page.element("h2", caution ? "Read before you use this" : "Good to know");
            page.raw("<ul>\n");
            for (Advisory a : these) {
                page.raw("<li>");
                page.element("span", a.message());
                page.element("code", a.code()).raw("</li>\n");
            }
            page.raw("</ul>\n</section>\n");
        }
    }
}
