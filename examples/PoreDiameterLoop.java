import io.github.coble.model.deposit.Deposition;
import io.github.coble.model.material.Provenance;
import io.github.coble.study.input.CellFile;
import io.github.coble.study.input.CellInput;
import io.github.coble.study.run.CellStudy;
import java.nio.file.Path;

/// Where does lithium go as the pores of a layer become wider?
///
/// From the repository root, once `./coble` has built the program:
///
/// ```sh
/// java -cp app/target/coble.jar examples/PoreDiameterLoop.java
/// ```
public class PoreDiameterLoop {
    private static final double NANOMETRE = 1e-9;

    public static void main(String[] args) {
        CellInput input = CellFile.read(beside("cs3-60C.yaml"));
        // A changed number says where it comes from, as those in the files do.
        var ours = new Provenance(Provenance.Status.ASSUMED, "varied by this program");

        System.out.println("pore (nm)      Λ   pores full   location");
        for (double diameter = 15; diameter < 600; diameter *= Math.sqrt(2)) {
            // `with` checks the range of the number and works out again what follows from it.
            CellInput changed =
                    input.with("interlayer.pores.mean diameter", diameter * NANOMETRE, ours);
            // The closed-form tier takes no time steps; RunACell shows the one that does.
            Deposition deposit = CellStudy.explain(changed).deposition();
            System.out.printf(
                    "%9.0f %6.2f %10.0f %%   %s%n",
                    diameter,
                    deposit.penetrationNumber(),
                    100 * deposit.voidFilling(),
                    deposit.location());
        }
    }

    /// A file in this program's folder, wherever the program is started from.
    private static Path beside(String name) {
        return Path.of(System.getProperty("jdk.launcher.sourcefile")).resolveSibling(name);
    }
}
