package io.github.coble.study.measured;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.protocol.Protocol;
import java.util.Optional;
import java.util.OptionalDouble;

/// One use of one file: numbers that a run of the cell predicts.
public sealed interface DataSet permits VoltageCurves, CycleNumbers, MeasuredSpectrum {
    /// Its name, unique in a fit: cell, file and use.
    String id();

    /// The file, as it was named.
    String file();

    /// What is taken of the file.
    Use use();

    /// The scale of its differences where the user states it, in SI.
    OptionalDouble stated();

    /// What was measured; not copied.
    double[] observed();

    /// What differences are divided by, one per number: 1, or what they are shares of; not copied.
    double[] reference();

    /// How many numbers in a row make a curve, whose differences depend on their neighbours.
    int[] curves();

    /// What a run says, one per number; NaN where it did not come so far.
    ///
    /// @param protocol the run went through
    double[] predict(CellResult result, Protocol protocol);

    /// The state of the run that has to be kept for it.
    default Optional<Moment> moment() {
        return Optional.empty();
    }

    /// Everything that predictions depend on, beside the cell and its protocol.
    String asked();

    /// How many numbers.
    default int size() {
        return observed().length;
    }
}
