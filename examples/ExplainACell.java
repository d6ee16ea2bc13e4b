import io.github.coble.model.deposit.SiteEnergy;
import io.github.coble.model.regime.Explanation;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.run.CellStudy;
import java.nio.file.Path;

/// Asks the closed-form tier where lithium goes in one cell, and why.
///
/// From the repository root, once `./coble` has built the program:
///
/// ```sh
/// java -cp app/target/coble.jar examples/ExplainACell.java
/// ```
public class ExplainACell {
    private static final double MEGAPASCAL = 1e6;

    public static void main(String[] args) {
        CellInput input = CellFile.read(beside("cs3-60C.yaml"));
        Explanation explanation = CellStudy.explain(input);
        var deposit = explanation.deposition();

        // Above 1 a full layer passes all new lithium on to the collector.
        System.out.printf("%s%n", input.cell().name());
        System.out.printf("penetration number   %.2f%n", deposit.penetrationNumber());
        // Everything inside the library is SI: 10 A/m² are 1 mA/cm².
        System.out.printf("critical current     %.2f mA/cm²%n", deposit.criticalCurrent() / 10);
        System.out.printf("location             %s%n", deposit.location());

        // Lithium takes the places from the lowest pressure up, as far as it can get there.
        for (SiteEnergy site : explanation.energies()) {
            System.out.printf(
                    "%-25s enters at %6.2f MPa%n", site.site(), site.pressure() / MEGAPASCAL);
        }
        explanation.advisories().forEach(advisory -> System.out.println(advisory.message()));
    }

    /// A file in this program's folder, wherever the program is started from.
    private static Path beside(String name) {
        return Path.of(System.getProperty("jdk.launcher.sourcefile")).resolveSibling(name);
    }
}
