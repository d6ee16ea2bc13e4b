package io.github.coble.lab.text;

import io.github.coble.lab.table.Quantity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words of headings and the quantities they mean.
///
/// Words are compared without capitals, spaces and signs; what a leading minus means, [Heading]
/// says. A word that stands for two things is not in the list, and what is not in the list is
/// [Quantity#OTHER].
final class QuantityWords {
    private static final Map<String, Quantity> WORDS = new HashMap<>();

    static {
        mean(Quantity.TIME, "time", "testtime", "totaltime", "cumulativetime", "elapsedtime");
        mean(Quantity.TIME, "runtime", "testtimesecond", "test");
        mean(Quantity.STEP_TIME, "steptime", "relativetime", "steptimesecond", "timeinstep");
        mean(Quantity.INSTANT, "datetime", "date", "timestamp", "unixtime", "absolutetime");
        mean(Quantity.INSTANT, "systemtime", "realtime", "unixtimesecond", "datestamp");
        mean(Quantity.VOLTAGE, "voltage", "potential", "ewe", "ecell", "cellvoltage", "volts");
        mean(Quantity.VOLTAGE, "u", "v", "e", "voltagevolt", "cellpotential", "volt");
        mean(Quantity.CURRENT, "current", "i", "amps", "currentampere", "cellcurrent", "amp");
        mean(Quantity.CHARGE_CAPACITY, "chargecapacity", "chargingcapacity", "chgcap");
        mean(Quantity.CHARGE_CAPACITY, "capchg", "chargecap", "chargingcapacityah", "qcharge");
        mean(Quantity.DISCHARGE_CAPACITY, "dischargecapacity", "dischargingcapacity", "dchgcap");
        mean(Quantity.DISCHARGE_CAPACITY, "capdchg", "dischargecap", "dischargingcapacityah");
        mean(Quantity.DISCHARGE_CAPACITY, "qdischarge");
        mean(Quantity.CHARGE_ENERGY, "chargeenergy", "chargingenergy", "chgenergy", "engychg");
        mean(Quantity.CHARGE_ENERGY, "chargingenergywh");
        mean(Quantity.DISCHARGE_ENERGY, "dischargeenergy", "dischargingenergy", "dchgenergy");
        mean(Quantity.DISCHARGE_ENERGY, "engydchg", "dischargingenergywh");
        mean(Quantity.POWER, "power", "powerwatt");
        mean(Quantity.RESISTANCE, "internalresistance", "internalresistanceohm", "resistance");
        mean(Quantity.TEMPERATURE, "temperature", "temp", "celltemperature", "auxtemperature1");
        mean(Quantity.TEMPERATURE, "surfacetemperaturet1", "temperaturet1celsius", "t1", "temp1");
        mean(Quantity.TEMPERATURE, "ambienttemperature", "ambienttemperaturecelsius");
        mean(Quantity.FREQUENCY, "frequency", "freq", "f", "frequencyhz");
        mean(Quantity.IMPEDANCE_REAL, "rez", "zreal", "zre", "z'", "realz", "re", "real");
        mean(Quantity.IMPEDANCE_REAL, "realimpedance", "realimpedanceohm", "zrealohm");
        mean(Quantity.IMPEDANCE_IMAGINARY, "imz", "zimag", "zim", "z''", "imagz", "im", "imag");
        mean(Quantity.IMPEDANCE_IMAGINARY, "imaginaryimpedance", "imaginaryimpedanceohm");
        mean(Quantity.IMPEDANCE_IMAGINARY, "zimagohm", "imaginary");
        mean(Quantity.IMPEDANCE_MAGNITUDE, "|z|", "modz", "zmod", "magz");
        mean(Quantity.IMPEDANCE_PHASE, "phase", "phasez", "zphz", "phaseangle");
        mean(Quantity.CYCLE, "cycle", "cycleindex", "cyclenumber", "cyclecount", "cycleid");
        mean(Quantity.CYCLE, "cycleno", "cyc", "cyclec", "cyc#");
        mean(Quantity.STEP, "step", "stepindex", "stepid", "stepnumber", "stepno", "step#");
        mean(Quantity.ROW, "datapoint", "rec", "index", "recordid", "record", "recordindex", "row");
        mean(Quantity.ROW, "rec#", "point", "recordnumber");
    }

    private QuantityWords() {}

    private static void mean(Quantity quantity, String... words) {
        for (String word : words) {
            WORDS.put(word, quantity);
        }
    }

    /// @param unit of the heading: a capacity per gram is not a capacity
    static Quantity of(String words, String unit) {
        Quantity quantity = WORDS.getOrDefault(plain(words), Quantity.OTHER);
        boolean specific = unit.contains("/") && !unit.equals("V/s");
        return specific ? Quantity.OTHER : quantity;
    }

    /// Without capitals and without anything but letters, digits, primes, number signs and the bars
    /// of a magnitude.
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[\"\u2033\u201d]", "''")
                .replaceAll("[\u2032\u2019]", "'")
                .replaceAll("[^\\p{L}\\p{N}'#|]", "");
    }
}
