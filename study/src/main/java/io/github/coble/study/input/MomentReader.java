package io.github.coble.study.input;

import io.github.coble.model.cell.Moment;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.units.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which states of a run are meant: `fresh`, `cycle 5 stripped`, `12 h`.
public final class MomentReader {
    private static final Pattern OF_CYCLE = Pattern.compile("cycle\\s+(\\d{1,9})\\s+(\\w+)");
    private static final List<String> WORDS =
            List.of("fresh", "assembled", "cycle 1 plated", "cycle 1 stripped");

    private MomentReader() {}

    /// Reads them all.
    ///
    /// @param texts as written
    /// @param option they were given to, for messages
    /// @param cycles how many the protocol has
    /// @throws InvalidInputException with everything that is wrong with them
    public static List<Moment> read(List<String> texts, String option, int cycles) {
        List<Moment> moments = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : texts) {
            List<String> wrong = new ArrayList<>();
            read(text.strip(), cycles, wrong).ifPresent(moments::add);
            wrong.forEach(w -> faults.add(new Fault(option + " \"" + text + "\"", w)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return List.copyOf(moments);
    }

    private static Optional<Moment> read(String text, int cycles, List<String> wrong) {
        Matcher m = OF_CYCLE.matcher(text);
        if (m.matches()) {
            return ofCycle(Integer.parseInt(m.group(1)), m.group(2), cycles, wrong);
        }
        return switch (text) {
            case "fresh" -> Optional.of(new Moment.Fresh());
            case "assembled" -> Optional.of(new Moment.Assembled());
            default -> time(text, wrong);
        };
    }

    private static Optional<Moment> ofCycle(
            int cycle, String state, int cycles, List<String> wrong) {
        if (cycle < 1 || cycle > cycles) {
            wrong.add(
                    cycles == 0
                            ? "the protocol has no cycle"
                            : "the protocol has cycles 1 to " + cycles);
        }
        Optional<Moment> moment =
                switch (state) {
                    case "plated" -> Optional.of(new Moment.Plated(cycle));
                    case "stripped" -> Optional.of(new Moment.Stripped(cycle));
                    default -> Optional.empty();
                };
        if (moment.isEmpty()) {
            wrong.add(
                    "after the cycle's number, plated or stripped is expected"
                            + Spelling.didYouMean(state, List.of("plated", "stripped")));
        }
        return moment;
    }

    private static Optional<Moment> time(String text, List<String> wrong) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            wrong.add(
                    "expected is fresh, assembled, cycle N plated, cycle N stripped, or a time"
                            + " since the start such as 12 h"
                            + Spelling.didYouMean(text, WORDS));
            return Optional.empty();
        }
        try {
            return Optional.of(new Moment.At(Quantity.parse(text, "s").si()));
        } catch (NotAQuantityException e) {
            wrong.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
