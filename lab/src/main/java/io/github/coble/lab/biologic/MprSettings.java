package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What the settings module says: technique, the cell, and the technique's parameters.
///
/// @param technique EC-Lab's short name; empty if its number is not known
/// @param entries in EC-Lab's words
record MprSettings(
        String technique, SequencedMap<String, String> entries, List<Advisory> advisories) {
    private static final Map<Integer, String> TECHNIQUES =
            Map.ofEntries(
                    Map.entry(0x04, "GCPL"),
                    Map.entry(0x06, "CV"),
                    Map.entry(0x0B, "OCV"),
                    Map.entry(0x18, "CA"),
                    Map.entry(0x19, "CP"),
                    Map.entry(0x1C, "WAIT"),
                    Map.entry(0x1D, "PEIS"),
                    Map.entry(0x1E, "GEIS"),
                    Map.entry(0x30, "CV"),
                    Map.entry(0x32, "ZIR"),
                    Map.entry(0x33, "CVA"),
                    Map.entry(0x6C, "LSV"),
                    Map.entry(0x77, "GCPL"),
                    Map.entry(0x7F, "MB"));

    static MprSettings of(ClippedBytes settings) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        int number = settings.unsignedByte(0).orElse(-1);
        String technique = TECHNIQUES.getOrDefault(number, "");
        List<Advisory> advisories =
                technique.isEmpty()
                        ? List.of(
                                new Advisory(
                                        "settings", "technique number " + number + " is not known"))
                        : List.of();
        text(entries, "Comments", settings, 0x007);
        number(entries, "Mass of active material", settings, 0x107, "mg");
        number(entries, "at x", settings, 0x10B, "");
        number(entries, "Molecular weight of active material", settings, 0x10F, "g/mol");
        number(entries, "Atomic weight of intercalated ion", settings, 0x113, "g/mol");
        number(entries, "Acquisition started at xo", settings, 0x117, "");
        text(entries, "Electrode material", settings, 0x11E);
        text(entries, "Electrolyte", settings, 0x1C0);
        number(entries, "Electrode surface area", settings, 0x211, "cm2");
        text(entries, "Reference electrode", settings, 0x215);
        number(entries, "Characteristic mass", settings, 0x24C, "g");
        MprParameters.add(technique, settings, entries);
        return new MprSettings(technique, entries, advisories);
    }

    private static void text(
            SequencedMap<String, String> entries, String key, ClippedBytes settings, int at) {
        String text = settings.text(at);
        if (!text.isEmpty()) {
            entries.put(key, text);
        }
    }

    private static void number(
            SequencedMap<String, String> entries,
            String key,
            ClippedBytes settings,
            int at,
            String unit) {
        settings.number(at)
                .ifPresent(value ->
                        entries.put(key, (Float.toString((float) value) + " " + unit).strip()));
    }
}
