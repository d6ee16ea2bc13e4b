package io.github.coble.model.cell;

import static io.github.coble.model.ParkCells.MAH_PER_CM2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.coble.model.ParkCells;
import io.github.coble.model.Variants;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.stack.Cell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How fast the cell tier converges with pore classes and with the tolerance of the integration,
/// measured by the share of the metal at the collector after 2 mAh cm⁻².
class ConvergenceTest {
    /// Seen: 1.0 at a spread of 0.25, more at 0.1. The rule in probability meets a logarithmic end,
    /// and the share that is attached has kinks in the diameter: first order is what is promised.
    private static final double ORDER_IN_CLASSES = 0.9;

    /// Seen: 1.5 powers of the tolerance, for a control per step that keeps below it.
    private static final double ORDER_IN_TOLERANCE = 0.7;

    /// Error of a share with the standard options: 17 classes (seen 3·10⁻⁴).
    private static final double STANDARD_ERROR = 1e-3;

    /// What the tolerance of 10⁻⁶ leaves in a share, beside which classes cannot be told apart
    /// (seen 4·10⁻⁵).
    private static final double INTEGRATION_ERROR = 1e-4;

    @Test
    void errorFallsWithTheNumberOfClasses() {
        for (double spread : new double[] {0.1, 0.25}) {
            Cell cell = Variants.spread(ParkCells.cs3(30), spread);
            double exact = share(cell, 40, 1e-6);
            double[] error = new double[3];
            int[] classes = {2, 4, 8};
            for (int k = 0; k < classes.length; k++) {
                error[k] = Math.abs(share(cell, classes[k], 1e-6) - exact);
            }
            assertThat(error[1]).isLessThan(error[0]);
            assertThat(error[2]).isLessThan(Math.max(error[1], INTEGRATION_ERROR));
            assertThat(Math.log(error[0] / error[2]) / Math.log(4))
                    .as("order in classes at spread %s, errors %s", spread, Arrays.toString(error))
                    .isGreaterThan(ORDER_IN_CLASSES);
            assertThat(share(cell, 17, 1e-5))
                    .isBetween(exact - STANDARD_ERROR, exact + STANDARD_ERROR);
        }
    }

    /// Error below which two tolerances are not told apart: where a column lifts is a matter of
    /// single steps (seen 2·10⁻⁶).
    private static final double REFERENCE_ERROR = 3e-6;

    @Test
    void errorFallsWithTheTolerance() {
        Cell cell = ParkCells.cs2();
        double exact = share(cell, 3, 1e-9);
        double[] tolerances = {1e-4, 1e-5, 1e-6, 1e-7};
        double[] error = new double[tolerances.length];
        for (int k = 0; k < tolerances.length; k++) {
            error[k] = Math.abs(share(cell, 3, tolerances[k]) - exact);
            if (k > 0) {
                assertThat(error[k])
                        .as("%s", Arrays.toString(error))
                        .isLessThan(Math.max(error[k - 1], REFERENCE_ERROR));
            }
        }
        assertThat(Math.log10(error[0] / error[3]) / 3)
                .as("order in tolerance, errors %s", Arrays.toString(error))
                .isGreaterThan(ORDER_IN_TOLERANCE);
    }

    private static double share(Cell cell, int classes, double tolerance) {
        Protocol protocol =
                new Protocol(
                        List.of(
                                Runs.activate(Runs.CURRENT),
                                Runs.plate(Runs.CURRENT, 2 * MAH_PER_CM2)));
        CellResult result =
                CellRun.run(
                        cell, protocol, new CellOptions(classes, tolerance, 1e-9), Progress.none());
        assertThat(result.failure()).isEmpty();
        return result.deposition().shares().cc();
    }
}
