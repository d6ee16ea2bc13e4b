package io.github.coble.study.structure;

import io.github.coble.porescale.image.Axis;
import io.github.coble.porescale.image.Face;
import io.github.coble.porescale.porosimetry.Mercury;
import io.github.coble.study.units.Option;
import io.github.coble.study.units.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is measured on a structure.
///
/// @param measures that are asked for
/// @param axes of the tortuosity factor
/// @param inlets faces that mercury enters by
/// @param surfaceTension of mercury [N/m]
/// @param contactAngle of advancing mercury [rad]
/// @param temperature of the creeping lithium [K]
/// @param threads that work; results do not depend on it
public record MeasureRequest(
        Set<Measure> measures,
        Set<Axis> axes,
        Set<Face> inlets,
        double surfaceTension,
        double contactAngle,
        double temperature,
        int threads) {
    private static final double LEAST_TENSION = 0.3;
    private static final double MOST_TENSION = 0.6;
    private static final double LEAST_ANGLE = 92;
    private static final double MOST_ANGLE = 180;
    private static final double COLDEST = 200;
    private static final double HOTTEST = 450;
    private static final int MOST_THREADS = 256;

    public MeasureRequest {
        measures = Set.copyOf(measures);
        axes = Set.copyOf(axes);
        inlets = Set.copyOf(inlets);
    }

    /// One thing that can be measured; porosity and its profiles always are.
    public enum Measure {
        SURFACE,
        SIZES,
        INTRUSION,
        CORRELATION,
        CHORDS,
        CONNECTIVITY,
        TORTUOSITY,
        SOLID,
        CREEP,
        NETWORK,
        REPRESENTATIVE;

        /// As it is written on the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The mercury of the porosimeter.
    Mercury mercury() {
        return new Mercury(surfaceTension, contactAngle);
    }

    boolean asks(Measure measure) {
        return measures.contains(measure);
    }

    /// What the pores of a cell follow from: mercury from all sides, and τ² through the thickness.
    static MeasureRequest ofCell() {
        Mercury mercury = Mercury.usual();
        return new MeasureRequest(
                EnumSet.of(Measure.INTRUSION, Measure.TORTUOSITY),
                EnumSet.of(Axis.X),
                Face.all(),
                mercury.surfaceTension(),
                mercury.contactAngle(),
                // Of nothing that a cell takes over.
                COLDEST,
                Runtime.getRuntime().availableProcessors());
    }

    /// Reads what the command line says.
    ///
    /// @throws IllegalArgumentException that names the option, its value and what is allowed
    public static MeasureRequest read(
            Optional<String> only,
            String axes,
            String faces,
            String tension,
            String angle,
            String temperature,
            Optional<Integer> threads) {
        int n = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (n < 1 || n > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "--threads " + n + ": between 1 and " + MOST_THREADS + " are possible");
        }
        return new MeasureRequest(
                only.map(MeasureRequest::measures).orElse(EnumSet.allOf(Measure.class)),
                axes(axes),
                faces(faces),
                Option.quantity(
                        "--surface-tension", tension, "N m^-1", LEAST_TENSION, MOST_TENSION),
                Math.toRadians(angle(angle)),
                Option.quantity("--temperature", temperature, "K", COLDEST, HOTTEST),
                n);
    }

    private static Set<Measure> measures(String list) {
        List<String> words = Arrays.stream(Measure.values()).map(Measure::word).toList();
        Set<Measure> set = EnumSet.noneOf(Measure.class);
        for (String item : list.split(",", -1)) {
            String word = item.strip().toLowerCase(Locale.ROOT);
            if (word.equals("porosity")) {
                continue;
            }
            if (!words.contains(word)) {
                String hint = Spelling.didYouMean(word, words);
                throw new IllegalArgumentException(
                        "--only "
                                + item.strip()
                                + ": there is no such measure"
                                + (hint.isEmpty()
                                        ? "; known are " + String.join(", ", words)
                                        : hint));
            }
            set.add(Measure.values()[words.indexOf(word)]);
        }
        return set;
    }

    private static Set<Axis> axes(String letters) {
        Set<Axis> set = EnumSet.noneOf(Axis.class);
        for (char letter : letters.toLowerCase(Locale.ROOT).replace(",", "").toCharArray()) {
            int n = "xyz".indexOf(letter);
            if (n < 0) {
                throw new IllegalArgumentException(
                        "--axes " + letters + ": axes are x, y and z, for example xz");
            }
            set.add(Axis.values()[n]);
        }
        if (set.isEmpty()) {
            throw new IllegalArgumentException("--axes: at least one of x, y and z is needed");
        }
        return set;
    }

    private static Set<Face> faces(String list) {
        if (list.strip().equalsIgnoreCase("all")) {
            return Face.all();
        }
        List<String> names = new ArrayList<>();
        for (Face face : Face.values()) {
            names.add(face.axis().name().toLowerCase(Locale.ROOT) + (face.low() ? "0" : "1"));
        }
        Set<Face> set = EnumSet.noneOf(Face.class);
        for (String item : list.split(",", -1)) {
            int n = names.indexOf(item.strip().toLowerCase(Locale.ROOT));
            if (n < 0) {
                throw new IllegalArgumentException(
                        "--mercury-from "
                                + item.strip()
                                + ": faces are "
                                + String.join(", ", names)
                                + " or all");
            }
            set.add(Face.values()[n]);
        }
        return set;
    }

    private static double angle(String degrees) {
        String number = degrees.replace("°", "").replace("deg", "").strip();
        try {
            double value = Double.parseDouble(number);
            if (value >= LEAST_ANGLE && value <= MOST_ANGLE) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "--contact-angle "
                        + degrees
                        + ": a number of degrees from "
                        + LEAST_ANGLE
                        + " to "
                        + MOST_ANGLE
                        + " is expected, as mercury does not wet");
    }
}
