package io.github.coble.lab.biologic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a column id of an .mpr file stands for.
///
/// The ids are 16 bits. Only ids are listed whose name and length are certain, because an .mpr and
/// an .mpt of one measurement agree on them, here or in the tests of galvani and yadg
/// (docs/guide/lab-files.md); an id that is not listed has an unknown length.
///
/// @param name EC-Lab's heading
/// @param type how a value lies in a row
/// @param mask of the flag in its byte, 0 if it is no flag
record MprColumn(String name, Type type, int mask) {
    /// How a value lies in a row, little-endian.
    enum Type {
        /// Some bits of the one byte of flags, which lies where the first flag is listed.
        FLAG(1),
        BYTE(1),
        SHORT(2),
        INT(4),
        FLOAT(4),
        DOUBLE(8);

        final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final Map<Integer, MprColumn> KNOWN = known();

    /// The column of an id, or null if it is not known.
    static @Nullable MprColumn of(int id) {
        return KNOWN.get(id);
    }

    private static Map<Integer, MprColumn> known() {
        Map<Integer, MprColumn> known = new LinkedHashMap<>();
        flag(known, 1, "mode", 0x03);
        flag(known, 2, "ox/red", 0x04);
        flag(known, 3, "error", 0x08);
        flag(known, 21, "control changes", 0x10);
        flag(known, 31, "Ns changes", 0x20);
        flag(known, 65, "counter inc.", 0x80);
        add(known, Type.BYTE, "509 Acir/Dcir Control");
        add(known, Type.SHORT, "39 I Range", "131 Ns");
        add(known, Type.INT, "468 half cycle", "469 z cycle");
        add(
                known,
                Type.DOUBLE,
                "4 time/s",
                "7 dq/mA.h",
                "11 <I>/mA",
                "13 (Q-Qo)/mA.h",
                "23 dQ/mA.h",
                "24 cycle number",
                "74 |Energy|/W.h",
                "123 Energy charge/W.h",
                "124 Energy discharge/W.h",
                "125 Capacitance charge/µF",
                "126 Capacitance discharge/µF",
                "438 step time/s",
                "467 Q charge/discharge/mA.h",
                "880 Energy we/W.h");
        add(
                known,
                Type.FLOAT,
                "5 control/V/mA",
                "6 Ewe/V",
                "8 I/mA",
                "9 Ece/V",
                "16 Analog IN 1/V",
                "17 Analog IN 2/V",
                "19 control/V",
                "20 control/mA",
                "26 Rapp/Ohm",
                "27 Ewe-Ece/V",
                "32 freq/Hz",
                "33 |Ewe|/V",
                "34 |I|/A",
                "35 Phase(Z)/deg",
                "36 |Z|/Ohm",
                "37 Re(Z)/Ohm",
                "38 -Im(Z)/Ohm",
                "69 R/Ohm",
                "70 P/W",
                "75 Analog OUT/V",
                "76 <I>/mA",
                "77 <Ewe>/V",
                "78 Cs-2/µF-2",
                "96 |Ece|/V",
                "98 Phase(Zce)/deg",
                "99 |Zce|/Ohm",
                "100 Re(Zce)/Ohm",
                "101 -Im(Zce)/Ohm",
                "163 |Estack|/V",
                "168 Rcmp/Ohm",
                "169 Cs/µF",
                "172 Cp/µF",
                "173 Cp-2/µF-2",
                "174 <Ewe>/V",
                "241 |E1|/V",
                "242 |E2|/V",
                "271 Phase(Z1)/deg",
                "272 Phase(Z2)/deg",
                "301 |Z1|/Ohm",
                "302 |Z2|/Ohm",
                "331 Re(Z1)/Ohm",
                "332 Re(Z2)/Ohm",
                "361 -Im(Z1)/Ohm",
                "362 -Im(Z2)/Ohm",
                "391 <E1>/V",
                "392 <E2>/V",
                "422 Phase(Zstack)/deg",
                "423 |Zstack|/Ohm",
                "424 Re(Zstack)/Ohm",
                "425 -Im(Zstack)/Ohm",
                "426 <Estack>/V",
                "430 Phase(Zwe-ce)/deg",
                "431 |Zwe-ce|/Ohm",
                "432 Re(Zwe-ce)/Ohm",
                "433 -Im(Zwe-ce)/Ohm",
                "434 (Q-Qo)/C",
                "435 dQ/C",
                "441 <Ece>/V",
                "462 Temperature/°C",
                "471 <Ece>/V",
                "473 THD Ewe/%",
                "474 THD I/%",
                "475 THD Ece/%",
                "476 NSD Ewe/%",
                "477 NSD I/%",
                "478 NSD Ece/%",
                "479 NSR Ewe/%",
                "480 NSR I/%",
                "481 NSR Ece/%",
                "504 Rac/Ohm",
                "505 Rdc/Ohm");
        for (int harmonic = 2; harmonic <= 7; harmonic++) {
            add(
                    known,
                    Type.FLOAT,
                    (484 + harmonic) + " |Ewe h" + harmonic + "|/V",
                    (490 + harmonic) + " |I h" + harmonic + "|/A",
                    (496 + harmonic) + " |Ece h" + harmonic + "|/V");
        }
        return known;
    }

    private static void flag(Map<Integer, MprColumn> known, int id, String name, int mask) {
        known.put(id, new MprColumn(name, Type.FLAG, mask));
    }

    private static void add(Map<Integer, MprColumn> known, Type type, String... idsAndNames) {
        for (String idAndName : idsAndNames) {
            int blank = idAndName.indexOf(' ');
            known.put(
                    Integer.valueOf(idAndName.substring(0, blank)),
                    new MprColumn(idAndName.substring(blank + 1), type, 0));
        }
    }
}
