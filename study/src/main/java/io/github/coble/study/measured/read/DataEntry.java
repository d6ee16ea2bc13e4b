package io.github.coble.study.measured.read;

import io.github.coble.lab.circuit.Spectrum;
import io.github.coble.lab.cycling.CellKind;
import io.github.coble.lab.cycling.Trace;
import io.github.coble.model.cell.Moment;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.study.input.MomentReader;
import io.github.coble.study.measured.MeasuredCycling;
import io.github.coble.study.measured.Use;
import io.github.coble.study.yaml.Entries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A file of a fit, read.
///
/// @param keys it was described by, for faults
/// @param name of the file
/// @param uses what is taken of it
/// @param deviations scales that the user states, in SI
/// @param area of the electrode [m^2]
/// @param kind of a record of cycling
/// @param trace of a record of cycling
/// @param measured impedance, in ohm
/// @param state in which the spectrum was taken, in words
/// @param notes what a user should know
record DataEntry(
        Entries keys,
        String name,
        List<Use> uses,
        Map<Use, Double> deviations,
        double area,
        CellKind kind,
        Optional<Trace> trace,
        Optional<Spectrum> measured,
        String state,
        List<String> notes) {
    /// A spectrum and where it belongs.
    ///
    /// @param state of the cell
    /// @param perArea [ohm m^2]
    record Placed(Moment state, Spectrum perArea) {}

    /// A note with the file it is about.
    String named(String note) {
        return name + ": " + note;
    }

    OptionalDouble deviation(Use use) {
        Double stated = deviations.get(use);
        return stated == null ? OptionalDouble.empty() : OptionalDouble.of(stated);
    }

    /// @param most cycles that are looked at
    Optional<MeasuredCycling> cycling(int most) {
        return trace.map(t -> MeasuredCycling.of(t, kind, area, most));
    }

    /// @param cycles that are run
    Optional<Placed> spectrum(int cycles) {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Spectrum s = measured.get();
        try {
            return Optional.of(
                    new Placed(
                            MomentReader.read(List.of(state), "at", cycles).getFirst(),
                            new Spectrum(
                                    s.frequency(),
                                    Arrays.stream(s.real()).map(z -> z * area).toArray(),
                                    Arrays.stream(s.imaginary()).map(z -> z * area).toArray())));
        } catch (InvalidInputException e) {
            e.faults().forEach(f -> keys.fault("at", f.message()));
            return Optional.empty();
        }
    }
}
