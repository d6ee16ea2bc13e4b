package io.github.coble.lab.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The parameters of a technique, one value per sequence, as far as their layout is known.
///
/// In the settings lie the number of sequences, the number of parameters, then the parameters of
/// each sequence. Layouts are those of yadg, known by technique and number of parameters; a
/// technique or a number that is not listed has no entries. Choices from EC-Lab's lists (units,
/// ranges) are given as the numbers that stand there, with "(code)" after their name.
final class MprParameters {
    /// Where the parameters were seen before EC-Lab 11.50.
    private static final int[] OFFSETS = {0x0572, 0x1845, 0x1846};

    /// Where they were seen from EC-Lab 11.50 on, in a wider layout.
    private static final int[] RECENT_OFFSETS = {0x1847};

    private static final int MOST_SEQUENCES = 1000;

    private static final String RANGES =
            " E_range_min:f E_range_max:f I_Range:b I_Range_min:b I_Range_max:b I_Range_init:b"
                    + " Bandwidth:b";

    private static final String SWEEP =
            " dt:f fi:f unit_fi:b ff:f unit_ff:b Nd:i Points:b spacing:b";

    private static final String LIMITS =
            " lim_nb:b"
                    + limit(1)
                    + limit(2)
                    + limit(3)
                    + limit(4)
                    + limit(5)
                    + limit(6)
                    + " E_range_min:f E_range_max:f I_Range:b Bandwidth:b nc_cycles:i goto_Ns:i"
                    + " nr_cycles:i inc._cycle:i";

    /// By technique; f is a float, i an integer, b a byte, v a choice of the reference of a
    /// potential or current, a byte before EC-Lab 11.50 and an integer from then on.
    private static final Map<String, List<String>> LAYOUTS =
            Map.of(
                    "OCV",
                    List.of(
                            "tR:f dER/dt:f record:b dER:f dtR:f E_range_min:f E_range_max:f",
                            "tR:f dER/dt:f dER:f dtR:f E_range_min:f E_range_max:f"),
                    "CP",
                    List.of(
                            "Is:f unit_Is:b vs.:v ts:f EM:f dQM:f unit_dQM:b record:b dEs:f dts:f"
                                    + " E_range_min:f E_range_max:f I_Range:b Bandwidth:b goto_Ns:i"
                                    + " nc_cycles:i"),
                    "CA",
                    List.of(
                            "Ei:f vs.:v ti:f Imax:f unit_Imax:b Imin:f unit_Imin:b dQM:f unit_dQM:b"
                                    + " record:b dI:f unit_dI:b dQ:f unit_dQ:b dt:f dta:f"
                                    + RANGES
                                    + " goto_Ns:i nc_cycles:i"),
                    "CV",
                    List.of(
                            "Ei:f Ei_vs.:b dE/dt:f unit_dE/dt:b E1:f E1_vs.:b step_percent:b N:i"
                                    + RANGES
                                    + " E2:f E2_vs.:b nc_cycles:i Reverse_Scan:b Ef:f Ef_vs.:b"),
                    "GCPL",
                    List.of(gcpl(""), gcpl(" delta_SoC:f")),
                    "PEIS",
                    List.of(
                            "Mode:b E:f vs.:v tE:f record:b dI:f unit_dI:b"
                                    + SWEEP
                                    + " Va:f pw:f Na:i corr:b"
                                    + LIMITS),
                    "GEIS",
                    List.of(
                            "Mode:b Is:f unit_Is:b vs.:v tIs:f record:b dE:f"
                                    + SWEEP
                                    + " Ia/Va:b Ia:f unit_Ia:b va_pourcent:f pw:f Na:i corr:b"
                                    + LIMITS));

    private MprParameters() {}

    /// Adds the entries, one per parameter.
    static void add(String technique, ClippedBytes settings, SequencedMap<String, String> entries) {
        if (!add(technique, settings, RECENT_OFFSETS, 4, entries)) {
            add(technique, settings, OFFSETS, 1, entries);
        }
    }

    private static boolean add(
            String technique,
            ClippedBytes settings,
            int[] offsets,
            int reference,
            SequencedMap<String, String> entries) {
        for (int offset : offsets) {
            int sequences = settings.unsignedShort(offset).orElse(0);
            int parameters = settings.unsignedShort(offset + 2).orElse(0);
            for (String layout : LAYOUTS.getOrDefault(technique, List.of())) {
                List<String> fields = List.of(layout.split(" "));
                int bytes = fields.stream().mapToInt(f -> bytes(f, reference)).sum();
                if (fields.size() == parameters
                        && sequences > 0
                        && sequences <= MOST_SEQUENCES
                        && offset + 4 + sequences * bytes <= settings.size()) {
                    int at = offset + 4;
                    for (String field : fields) {
                        add(field, settings, at, sequences, bytes, entries);
                        at += bytes(field, reference);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private static void add(
            String field,
            ClippedBytes settings,
            int at,
            int sequences,
            int stride,
            SequencedMap<String, String> entries) {
        List<String> values = new ArrayList<>();
        for (int s = 0; s < sequences; s++) {
            int here = at + s * stride;
            values.add(
                    switch (kind(field)) {
                        case 'f' -> Float.toString((float) settings.number(here).orElseThrow());
                        case 'i' -> Integer.toUnsignedString(settings.integer(here).orElseThrow());
                        default -> String.valueOf(settings.unsignedByte(here).orElseThrow());
                    });
        }
        String name = field.substring(0, field.length() - 2).replace('_', ' ');
        boolean choice = kind(field) == 'b' || kind(field) == 'v';
        entries.put(choice ? name + " (code)" : name, String.join(", ", values));
    }

    private static int bytes(String field, int reference) {
        return switch (kind(field)) {
            case 'b' -> 1;
            case 'v' -> reference;
            default -> 4;
        };
    }

    private static char kind(String field) {
        return field.charAt(field.length() - 1);
    }

    private static String limit(int number) {
        return " limit_type{}:b limit_comp{}:b limit_value{}:f limit_unit{}:b"
                .replace("{}", String.valueOf(number));
    }

    private static String gcpl(String charge) {
        // From EC-Lab 11.50 on the sign of the current is as wide as its reference.
        return "Set_I/C:b Is:f unit_Is:b vs.:v N:f I_sign:v t1:f I_Range:b Bandwidth:b dE1:f dt1:f"
                + " EM:f tM:f Im:f unit_Im:b dI/dt:f unit_dI/dt:b E_range_min:f E_range_max:f dq:f"
                + " unit_dq:b dtq:f dQM:f unit_dQM:b dxM:f"
                + charge
                + " tR:f dER/dt:f dER:f dtR:f EL:f goto_Ns:i nc_cycles:i";
    }
}
