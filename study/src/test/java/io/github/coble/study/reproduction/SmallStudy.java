package io.github.coble.study.reproduction;

import io.github.coble.model.cell.CellOptions;
import io.github.coble.model.cell.Progress;
import io.github.coble.study.input.SmallCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two cheap cells and a few made-up observations on them.
final class SmallStudy {
    /// Coarse, so that a test takes no time.
    static final CellOptions OPTIONS = CellOptions.STANDARD.withClasses(3);

    /// At the collector and at the electrolyte, whatever else is observed. The efficiency is
    /// observed where no cell can be.
    static final String STUDY =
            """
            name: two, "small" cells
            source: nobody 2022
            cells:
              fine: {file: fine.yaml, cycles: 2}
              coarse: {file: coarse.yaml}
            observations:
              - {id: place-fine, cell: fine, quantity: deposition.location, value: CC}
              - {id: place-coarse, cell: coarse, quantity: deposition.location, value: SE, fitted: true}
              - {id: CE-fine, cell: fine, quantity: firstCycle.coulombicEfficiency_percent, value: 5, within: 1}
              - {id: done-fine, cell: fine, quantity: cycling.cyclesCompleted, value: 2, within: 0.5}
              - {id: life-fine, cell: fine, quantity: cycling.shortCircuitCycle, more than: 2}
              - {id: R3-fine, cell: fine, quantity: 'resistance_ohm_cm2[3]', value: 300, within: 15 %}
              - {id: order, quantity: 'resistance_ohm_cm2[0]', descending: [coarse, fine], sd: 1}
            """;

    static final String CALIBRATION =
            """
            {"parameters": [{"path": "counter resistance", "unit": "ohm cm2", "best": 400, "sd": 10, "q05": 380, "q95": 420}],
             "observations": [
               {"id": "CE-fine", "q05": 80.5, "q50": 85, "q95": 90.25, "used": true},
               {"id": "done-fine", "q05": null, "q95": null, "used": true},
               {"id": "place-fine", "q05": 1, "q95": 1, "used": false}],
             "seed": 1}
            """;

    private SmallStudy() {}

    static Path write(Path folder) throws IOException {
        SmallCell.writeBoth(folder, "1 mAh/cm2");
        return Files.writeString(folder.resolve("small.yaml"), STUDY);
    }

    static Reproduction run(PublishedStudy study, int threads) {
        return Reproducer.run(study, OPTIONS, threads, Progress.none());
    }
}
