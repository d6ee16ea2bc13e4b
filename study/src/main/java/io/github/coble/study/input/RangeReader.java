package io.github.coble.study.input;

import io.github.coble.model.cell.SpectrumRange;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Quantity;
import java.util.ArrayList;
import java.util.List;

/// Reads the frequencies of a spectrum from the options `--from`, `--to` and `--per-decade`.
public final class RangeReader {
    private static final double LOWEST = 1e-6;
    private static final double HIGHEST = 1e12;
    private static final int MOST = 100;

    private RangeReader() {}

    /// The range.
    ///
    /// @param from lowest frequency with its unit
    /// @param to highest frequency with its unit
    /// @param perDecade a whole number
    /// @throws InvalidInputException with everything that is wrong with them
    public static SpectrumRange read(String from, String to, String perDecade) {
        List<Fault> faults = new ArrayList<>();
        double low = frequency("--from", from, faults);
        double high = frequency("--to", to, faults);
        int count = 0;
        String digits = perDecade.strip();
        if (digits.matches("\\d{1,4}")) {
            count = Integer.parseInt(digits);
        }
        if (count < 1 || count > MOST) {
            faults.add(
                    new Fault(
                            "--per-decade " + perDecade,
                            "a whole number from 1 to " + MOST + " is expected"));
        }
        if (low >= high) {
            faults.add(new Fault("--to " + to, "this is not above the lowest frequency, " + from));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new SpectrumRange(low, high, count);
    }

    private static double frequency(String option, String text, List<Fault> faults) {
        try {
            double f = Quantity.parse(text, "Hz").si();
            if (f >= LOWEST && f <= HIGHEST) {
                return f;
            }
            faults.add(new Fault(option + " " + text, "from 1 uHz to 1 THz is possible"));
        } catch (NotAQuantityException e) {
            faults.add(new Fault(option + " " + text, String.valueOf(e.getMessage())));
        }
        return Double.NaN;
    }
}
