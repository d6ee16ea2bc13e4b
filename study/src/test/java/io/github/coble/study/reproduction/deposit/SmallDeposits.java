package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.input.SmallCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two cells that are plated a little, and made-up statements on their deposits.
final class SmallDeposits {
    private static final String STUDY =
            """
            name: two cells
            source: nobody 2022
            cells:
              fine: {file: fine.yaml, cycles: 2}
              coarse: {file: coarse.yaml}
            observations:
              - {id: place-fine, cell: fine, quantity: deposition.location, value: CC}
              - {id: place-coarse, cell: coarse, quantity: deposition.location, value: CC}
              - {id: voids-coarse, cell: coarse, quantity: deposition.voids, value: few}
              - {id: CE-fine, cell: fine, quantity: firstCycle.coulombicEfficiency_percent, value: 5, within: 1}
            """;

    static final String DEPOSITS =
            """
            at: [0.3 mAh/cm2]
            panels:
              - {name: both, title: two of them, of: [fine at 0.3 mAh/cm2, coarse]}
            statements:
              - {id: film, of: coarse, descriptor: touchingElectrolyte, more than: 0.95, says: a film, source: here}
              - {id: no-film, of: fine, descriptor: touchingElectrolyte, more than: 0.95, says: "a film, too", source: here}
              - {id: spreads, descriptor: coverage, ascending: [fine at 0.3 mAh/cm2, fine], says: it spreads, source: here}
              - {id: below, of: coarse, shape: [NONE], says: nothing above, source: here}
              - {id: narrow, of: fine, descriptor: ridgeWidth, less than: 1 nm, says: it is narrow, source: here}
            """;

    private SmallDeposits() {}

    /// The study's file in a folder.
    static Path write(Path folder) throws IOException {
        SmallCell.writeBoth(folder, "0.6 mAh/cm2");
        Files.writeString(folder.resolve("two-deposits.yaml"), DEPOSITS);
        return Files.writeString(folder.resolve("two.yaml"), STUDY);
    }
}
