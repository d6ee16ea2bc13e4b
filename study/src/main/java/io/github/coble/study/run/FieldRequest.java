package io.github.coble.study.run;

import io.github.coble.model.field.FieldGrid;
import io.github.coble.model.field.FieldOptions;
import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.model.physics.Si;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.study.table.LabUnit;
import io.github.coble.study.table.Numbers;
import io.github.coble.study.units.NotAQuantityException;
import io.github.coble.study.units.Option;
import io.github.coble.study.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// What a field run is asked for, beside its cell.
///
/// @param options grid and seed
/// @param marks charges of the first plating at which snapshots are taken [C m^-2], rising; its end
///   is always one
/// @param frames of the animation, the layer without lithium not counted; 0 for none
/// @param threads that compute; results do not depend on it
public record FieldRequest(FieldOptions options, List<Double> marks, int frames, int threads) {
    private static final double[] USUAL = {1.0 / 6, 1.0 / 3};

    /// Pictures that find room beside that of the end.
    private static final int MOST_MARKS = 5;

    private static final Pattern UNIT_AT_END =
            Pattern.compile("(.*?)([a-zA-Zµ].*)", Pattern.DOTALL);
    private static final String CHARGE = "C m^-2";

    public FieldRequest {
        marks = List.copyOf(marks);
    }

    /// What the command line says; what is absent has a default.
    ///
    /// @param columns along each side
    /// @param width of the square, with its unit
    /// @param seed of the random fields
    /// @param at capacities, separated by commas; the last one's unit holds for those without
    /// @param frames of the animation
    /// @param threads that compute
    public record Wishes(
            Optional<Integer> columns,
            Optional<String> width,
            Optional<Long> seed,
            Optional<String> at,
            Optional<Integer> frames,
            Optional<Integer> threads) {
        /// None at all.
        public static final Wishes NONE =
                new Wishes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /// Whether nothing is wished.
        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /// The request for a protocol.
    ///
    /// @throws InvalidInputException with everything that is wrong with the wishes
    public static FieldRequest read(Wishes w, Protocol protocol) {
        List<Fault> faults = new ArrayList<>();
        FieldRequest request = read(w, faults);
        int frames = whole("--frames", w.frames().orElse(40), 0, 1000, faults);
        double plated = FirstPlating.of(protocol).charge();
        List<Double> marks =
                w.at().map(text -> marks(text, plated, faults)).orElseGet(() -> usual(plated));
        throwIfAny(faults);
        return new FieldRequest(request.options, marks, frames, request.threads);
    }

    /// The request for several protocols: neither marks nor frames, which are of one.
    ///
    /// @throws InvalidInputException with everything that is wrong with the wishes
    public static FieldRequest read(Wishes w) {
        List<Fault> faults = new ArrayList<>();
        FieldRequest request = read(w, faults);
        throwIfAny(faults);
        return request;
    }

    private static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static FieldRequest read(Wishes w, List<Fault> faults) {
        FieldGrid usual = FieldOptions.STANDARD.grid();
        int columns = whole("--columns", w.columns().orElse(usual.columns()), 16, 2048, faults);
        int threads =
                whole(
                        "--threads",
                        w.threads().orElse(Runtime.getRuntime().availableProcessors()),
                        1,
                        1024,
                        faults);
        double width =
                said(() -> Option.quantity("--width", w.width(), "m", 1e-6, 1e-2), faults)
                        .map(value -> value.orElse(usual.width()))
                        .orElse(Double.NaN);
        return new FieldRequest(
                new FieldOptions(
                        new FieldGrid(columns, width, usual.depth()),
                        w.seed().orElse(FieldOptions.STANDARD.seed()),
                        true),
                List.of(),
                0,
                threads);
    }

    private static int whole(String option, int value, int least, int most, List<Fault> faults) {
        if (value < least || value > most) {
            faults.add(
                    new Fault(
                            option + " " + value,
                            "a whole number from " + least + " to " + most + " is expected"));
        }
        return value;
    }

    private static <T> Optional<T> said(Supplier<T> value, List<Fault> faults) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String[] parts = message.split(": | (?=is outside)", 2);
            faults.add(parts.length == 2 ? new Fault(parts[0], parts[1]) : new Fault("", message));
            return Optional.empty();
        }
    }

    private static List<Double> usual(double plated) {
        return DoubleStream.of(USUAL).map(share -> share * plated).boxed().toList();
    }

    private static List<Double> marks(String text, double plated, List<Fault> faults) {
        String[] words = text.split(",", -1);
        Matcher last = UNIT_AT_END.matcher(words[words.length - 1]);
        String unit = last.matches() ? last.group(2) : "";
        List<Double> marks = new ArrayList<>();
        for (String word : words) {
            String whole = UNIT_AT_END.matcher(word).matches() ? word : word + " " + unit;
            try {
                marks.add(mark(Quantity.parse(whole, CHARGE).si(), plated, word, faults));
            } catch (NotAQuantityException e) {
                faults.add(new Fault("--at " + word.strip(), String.valueOf(e.getMessage())));
            }
        }
        if (marks.stream().filter(mark -> mark < plated).count() > MOST_MARKS) {
            faults.add(
                    new Fault(
                            "--at " + text,
                            "at most " + MOST_MARKS + " capacities before the end are possible"));
        }
        return marks.stream().sorted().distinct().toList();
    }

    private static double mark(
            @Si("C m^-2") double charge, double plated, String word, List<Fault> faults) {
        if (!(charge > 0 && charge <= plated)) {
            faults.add(
                    new Fault(
                            "--at " + word.strip(),
                            "above 0 and up to what the first plating plates, "
                                    + Numbers.readable(LabUnit.CAPACITY.of(plated), 3)
                                    + " mAh/cm², is possible"));
        }
        return charge;
    }
}
