package io.github.coble.lab.biologic;

import io.github.coble.lab.table.Advisory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// What the log module says of instrument and start; offsets as yadg and galvani found them.
final class MprLog {
    /// Where the start of the acquisition was seen, in files of different versions.
    private static final int[] STARTS = {585, 465, 469, 473};

    private static final LocalDateTime OLE_EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double MILLISECONDS_PER_DAY = 86_400_000.0;
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);
    private static final DateTimeFormatter AS_TEXT_FILES =
            DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss.SSS", Locale.ROOT);

    private MprLog() {}

    /// The entries, in the words of EC-Lab's text files.
    ///
    /// @param date of the module: a time stamp that is not of this day is none
    static SequencedMap<String, String> entries(
            ClippedBytes log, String date, List<Advisory> advisories) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        if (log.size() > 0xAF) {
            entries.put(
                    "Run on channel",
                    (log.unsignedByte(9).orElseThrow() + 1)
                            + " (SN "
                            + Integer.toUnsignedString(log.integer(0xAB).orElseThrow())
                            + ")");
        }
        String start = start(log, date);
        if (start.isEmpty()) {
            advisories.add(new Advisory("", "no time of the start found in the log module"));
        }
        put(entries, "Acquisition started on", start);
        put(entries, "File", log.text(0x251));
        put(entries, "Host", log.text(0x351));
        put(entries, "Address", log.text(0x384));
        put(entries, "EC-Lab version (software)", log.text(0x3B7));
        put(entries, "Internet server version (firmware)", log.text(0x3BE));
        put(entries, "Command interpretor version (firmware)", log.text(0x3C5));
        put(entries, "Device SN", log.text(0x3CF));
        return entries;
    }

    /// Names of the analogue inputs from the module of external devices.
    static SequencedMap<String, String> devices(ClippedBytes devices) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        put(entries, "Analog IN 1", devices.text(0x36));
        put(entries, "Analog IN 2", devices.text(0x63));
        return entries;
    }

    private static String start(ClippedBytes log, String date) {
        try {
            LocalDate day = LocalDate.parse(date.replaceAll("[-.]", "/"), SHORT_DATE);
            for (int offset : STARTS) {
                OptionalDouble days = log.longNumber(offset);
                // Days since 1899-12-30 up to the year 2099; also false for NaN.
                if (days.isPresent()
                        && days.getAsDouble() > 30_000
                        && days.getAsDouble() < 73_000) {
                    long milliseconds = Math.round(days.getAsDouble() * MILLISECONDS_PER_DAY);
                    LocalDateTime time = OLE_EPOCH.plusNanos(milliseconds * 1_000_000L);
                    if (time.toLocalDate().equals(day)) {
                        return time.format(AS_TEXT_FILES);
                    }
                }
            }
            return "";
        } catch (DateTimeException _) {
            return "";
        }
    }

    private static void put(SequencedMap<String, String> entries, String key, String value) {
        if (!value.isEmpty()) {
            entries.put(key, value);
        }
    }
}
