import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.CellRun;
import io.github.coble.model.cell.Progress;
import io.github.coble.model.cell.Sample;
import io.github.coble.model.deposit.Place;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import java.nio.file.Path;
import java.util.Comparator;

/// Runs one cell through its protocol and counts its lithium, place by place.
///
/// From the repository root, once `./coble` has built the program:
///
/// ```sh
/// java -cp app/target/coble.jar examples/RunACell.java
/// ```
public class RunACell {
    /// Charge per area of one mAh/cm² [C m^-2].
    private static final double MAH_PER_CM2 = 3.6e4;

    public static void main(String[] args) {
        CellInput input = CellFile.read(beside("cs3-60C.yaml"));
        CellResult result =
                CellRun.run(
                        input.cell(), input.protocol(), CellOptions.STANDARD, Progress.none());
        // A solver failure does not throw: what was reached until then is still worth reading.
        result.failure().ifPresent(failure -> System.out.println(failure.message()));
        System.out.printf("%s: %s%n", input.cell().name(), result.deposition().location());

        // Plating is over where the charge passed is largest; the last sample is after stripping.
        Sample plated =
                result.samples().stream()
                        .max(Comparator.comparingDouble(Sample::passedCharge))
                        .orElseThrow();
        Sample stripped = result.samples().getLast();
        System.out.printf("%-18s%12s%12s   mAh/cm²%n", "", "plated", "stripped");
        for (Place place : Place.values()) {
            System.out.printf(
                    "%-18s%12.3f%12.3f%n",
                    place.label(), at(plated, place), at(stripped, place));
        }
        System.out.printf("largest error of the balance %.0e%n", result.balanceError());
    }

    private static double at(Sample sample, Place place) {
        // To the digits printed, so that rounding leaves no "-0.000".
        return Math.round(1000 * sample.inventory().at(place) / MAH_PER_CM2) / 1000.0;
    }

    /// A file in this program's folder, wherever the program is started from.
    private static Path beside(String name) {
        return Path.of(System.getProperty("jdk.launcher.sourcefile")).resolveSibling(name);
    }
}
