package io.github.coble.numerics.dae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// N-4: the error follows the tolerance, on problems with published solutions.
///
/// Writes the figure of the theory page when asked: `mvn -pl numerics test -Dtest=WorkPrecisionTest
/// -Dcoble.figures=$PWD/docs/theory/figures`
class WorkPrecisionTest {

    /// Local errors add up over a run; on these problems to at most this many tolerances.
    private static final double MOST_ERROR_PER_TOLERANCE = 60.0;

    /// Slope of log error over log tolerance: ideally 1, and for a code of order p with error
    /// control per step at least p / (p + 1); a jump in order along the way shifts single points by
    /// up to half a decade.
    private static final double LEAST_SLOPE = 0.75;

    private static final double MOST_SLOPE = 1.25;

    private static final double[] TOLERANCES = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10};

    @Test
    void errorIsProportionalToTolerance() throws IOException {
        List<double[]> errors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        StringBuilder csv =
                new StringBuilder(
                        "problem,relative_tolerance,relative_error,steps,residuals,jacobians\n");
        for (StiffProblem problem : StiffProblem.all()) {
            double[] error = new double[TOLERANCES.length];
            for (int i = 0; i < error.length; i++) {
                Ending ending = problem.solve(TOLERANCES[i]);
                error[i] = problem.error(ending);
                Statistics s = ending.statistics();
                csv.append(
                        String.format(
                                Locale.ROOT,
                                "\"%s\",%.0e,%.3e,%d,%d,%d%n",
                                problem.name(),
                                TOLERANCES[i],
                                error[i],
                                s.steps(),
                                s.residuals(),
                                s.jacobians()));
                assertThat(error[i])
                        .as("%s at %g", problem.name(), TOLERANCES[i])
                        .isLessThan(MOST_ERROR_PER_TOLERANCE * TOLERANCES[i]);
            }
            assertThat(slope(error)).as(problem.name()).isBetween(LEAST_SLOPE, MOST_SLOPE);
            errors.add(error);
            names.add(problem.name());
        }
        String folder = System.getProperty("coble.figures");
        if (folder != null) {
            Path path = Files.createDirectories(Path.of(folder));
            Files.writeString(path.resolve("bdf-work-precision.csv"), csv);
            Files.writeString(
                    path.resolve("bdf-work-precision.svg"),
                    WorkPrecisionFigure.svg(TOLERANCES, names, errors));
        }
    }

    /// Least-squares slope in the log-log plane.
    private static double slope(double[] error) {
        double sx = 0.0;
        double sy = 0.0;
        double sxx = 0.0;
        double sxy = 0.0;
        int n = error.length;
        for (int i = 0; i < n; i++) {
            double x = Math.log10(TOLERANCES[i]);
            double y = Math.log10(error[i]);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
