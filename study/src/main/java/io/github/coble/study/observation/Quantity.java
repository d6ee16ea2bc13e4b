package io.github.coble.study.observation;

import io.github.coble.model.cell.CellResult;
import io.github.coble.model.deposit.Deposition;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.units.Spelling;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be held against an experiment, named as in `summary.json`: `deposition.location`,
/// `resistance_ohm_cm2[5]`.
///
/// @param subject what it is about
/// @param cycle cycles completed before it is looked at; 0 where the subject has none
public record Quantity(Subject subject, int cycle) {
    private static final Pattern NAME = Pattern.compile("(?<label>[^\\[]*)(\\[(?<cycle>.*)])?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    public Quantity {
        if (cycle < (subject.countsCycles() ? subject.firstCycle() : 0)
                || (cycle > 0 && !subject.countsCycles())) {
            throw new IllegalArgumentException(subject.label() + " has no cycle " + cycle);
        }
    }

    /// A quantity that is not of a certain cycle.
    public static Quantity of(Subject subject) {
        return new Quantity(subject, 0);
    }

    /// The quantity of a name.
    ///
    /// @throws NoSuchElementException with what may have been meant, if there is none
    public static Quantity named(String name) {
        Matcher parts = NAME.matcher(name.strip());
        String label = parts.matches() ? parts.group("label").strip() : name;
        Subject subject =
                Subject.of(label)
                        .orElseThrow(() -> new NoSuchElementException(unknown(name, label)));
        String cycle = parts.group("cycle");
        if (!subject.countsCycles()) {
            if (cycle != null) {
                throw new NoSuchElementException(label + " is of no cycle; write it without [ ]");
            }
            return of(subject);
        }
        if (cycle == null || !COUNT.matcher(cycle.strip()).matches()) {
            throw new NoSuchElementException(
                    label + " needs the number of cycles before it, as in " + label + "[5]");
        }
        int count = Integer.parseInt(cycle.strip());
        if (count < subject.firstCycle()) {
            throw new NoSuchElementException(
                    label + " is defined from " + label + "[" + subject.firstCycle() + "] on");
        }
        return new Quantity(subject, count);
    }

    private static String unknown(String name, String label) {
        String hint = Spelling.didYouMean(label, Subject.labels());
        return "unknown quantity \""
                + name
                + "\""
                + (hint.isEmpty() ? "; known are " + String.join(", ", Subject.labels()) : hint);
    }

    /// As [#named] reads it.
    public String name() {
        return subject.countsCycles() ? subject.label() + "[" + cycle + "]" : subject.label();
    }

    /// The unit its numbers are in.
    public LabUnit unit() {
        return subject.unit();
    }

    /// Whether it is one of several words, not a number.
    public boolean isCategory() {
        return !subject.categories().isEmpty();
    }

    /// What a run says about it.
    public Prediction predict(CellResult result) {
        return Readings.of(this, result);
    }

    /// What a deposit by itself says about it; nothing where it takes the course of a run.
    public Optional<Prediction> predict(Deposition deposition) {
        return Readings.of(subject, deposition);
    }

    @Override
    public String toString() {
        return name();
    }
}
