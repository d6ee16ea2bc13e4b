package io.github.coble.lab.read;

import io.github.coble.lab.table.Advisory;
import io.github.coble.lab.table.Column;
import io.github.coble.lab.table.LabTable;
import io.github.coble.lab.table.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds whether a file's current is positive while charging, while discharging, or always.
///
/// A row charges or discharges where a column of step types says so, else where one of the
/// capacities grows. Pieces are added in the order of the file.
public final class CurrentSign {
    private static final Set<String> STEP_WORDS =
            Set.of("steptype", "stepname", "state", "status", "md", "mode", "step_type");

    /// One kind of rows must outnumber the other so many times to decide.
    private static final int CLEARLY = 10;

    /// What a file's sign means.
    public enum Convention {
        CHARGE_POSITIVE,
        DISCHARGE_POSITIVE,
        UNSIGNED,
        /// No current flows, or nothing says whether it charges.
        UNKNOWN
    }

    private long chargePositive;
    private long chargeNegative;
    private long dischargePositive;
    private long dischargeNegative;
    private long flowing;
    private double lastCharge = Double.NaN;
    private double lastDischarge = Double.NaN;

    /// Counts the rows of a piece.
    ///
    /// @return for each row 1 for charge, -1 for discharge, 0 for neither or not known
    public byte[] add(LabTable piece) {
        byte[] direction = directions(piece);
        Optional<Column.Numbers> current = piece.of(Quantity.CURRENT);
        if (current.isPresent()) {
            double[] i = current.get().values();
            for (int k = 0; k < i.length; k++) {
                if (i[k] > 0) {
                    flowing++;
                    chargePositive += direction[k] > 0 ? 1 : 0;
                    dischargePositive += direction[k] < 0 ? 1 : 0;
                } else if (i[k] < 0) {
                    flowing++;
                    chargeNegative += direction[k] > 0 ? 1 : 0;
                    dischargeNegative += direction[k] < 0 ? 1 : 0;
                }
            }
        }
        return direction;
    }

    /// What the rows so far say.
    public Convention convention() {
        long agree = chargePositive + dischargeNegative;
        long against = chargeNegative + dischargePositive;
        long negative = chargeNegative + dischargeNegative;
        if (agree + against == 0) {
            return Convention.UNKNOWN;
        }
        if (chargePositive > 0 && dischargePositive > 0 && CLEARLY * negative < agree + against) {
            return negative == 0 ? Convention.UNSIGNED : Convention.UNKNOWN;
        }
        if (agree > CLEARLY * against) {
            return Convention.CHARGE_POSITIVE;
        }
        return against > CLEARLY * agree ? Convention.DISCHARGE_POSITIVE : Convention.UNKNOWN;
    }

    /// What was found and done, for the user.
    public List<Advisory> advisories() {
        return switch (convention()) {
            case CHARGE_POSITIVE -> List.of();
            case DISCHARGE_POSITIVE ->
                    List.of(
                            new Advisory(
                                    "current",
                                    "positive while discharging in the file; turned, so that"
                                            + " charging is positive"));
            case UNSIGNED ->
                    List.of(
                            new Advisory(
                                    "current",
                                    "without sign in the file; made negative in rows that"
                                            + " discharge"));
            case UNKNOWN ->
                    flowing == 0
                            ? List.of()
                            : List.of(
                                    new Advisory(
                                            "current",
                                            "the file does not say clearly which sign charges;"
                                                    + " left as it is"));
        };
    }

    /// The table with its current positive while charging, and what was done about it.
    public static LabTable orient(LabTable table) {
        CurrentSign sign = new CurrentSign();
        byte[] direction = sign.add(table);
        Convention convention = sign.convention();
        List<Advisory> advisories = new ArrayList<>(table.advisories());
        advisories.addAll(sign.advisories());
        Optional<Column.Numbers> current = table.of(Quantity.CURRENT);
        List<Column> columns = new ArrayList<>(table.columns());
        if (current.isPresent()) {
            Column.Numbers c = current.get();
            double[] turned = c.values().clone();
            for (int k = 0; k < turned.length; k++) {
                // plus zero, so that no current has no sign
                turned[k] = turned[k] * factor(convention, direction[k]) + 0.0;
            }
            columns.set(
                    table.columns().indexOf(c),
                    new Column.Numbers(c.name(), c.quantity(), c.unit(), turned));
        }
        return new LabTable(
                table.format(), table.technique(), columns, table.metadata(), advisories);
    }

    /// What to multiply a current by.
    static double factor(Convention convention, int direction) {
        return switch (convention) {
            case CHARGE_POSITIVE, UNKNOWN -> 1;
            case DISCHARGE_POSITIVE -> -1;
            case UNSIGNED -> direction < 0 ? -1 : 1;
        };
    }

    private byte[] directions(LabTable piece) {
        byte[] direction = new byte[piece.rows()];
        Optional<Column.Words> words =
                piece.columns().stream()
                        .filter(Column.Words.class::isInstance)
                        .map(Column.Words.class::cast)
                        .filter(c -> STEP_WORDS.contains(plain(c.name())))
                        .findFirst();
        if (words.isPresent()) {
            String last = "";
            byte ofLast = ofWord(last);
            for (int k = 0; k < direction.length; k++) {
                String word = words.get().values().get(k);
                // steps are long: most rows repeat the word of the one before
                if (!word.equals(last)) {
                    last = word;
                    ofLast = ofWord(word);
                }
                direction[k] = ofLast;
            }
            return direction;
        }
        Optional<Column.Numbers> charge = piece.of(Quantity.CHARGE_CAPACITY);
        Optional<Column.Numbers> discharge = piece.of(Quantity.DISCHARGE_CAPACITY);
        if (charge.isPresent() && discharge.isPresent()) {
            for (int k = 0; k < direction.length; k++) {
                double c = charge.get().values()[k];
                double d = discharge.get().values()[k];
                boolean charged = c > lastCharge;
                boolean discharged = d > lastDischarge;
                if (charged != discharged) {
                    direction[k] = (byte) (charged ? 1 : -1);
                }
                lastCharge = c;
                lastDischarge = d;
            }
        }
        return direction;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s*/\\s*1$|[ .]", "");
    }

    private static byte ofWord(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("d") || word.contains("dch") || word.contains("disch")) {
            return -1;
        }
        return (byte) (word.equals("c") || word.contains("chg") || word.contains("charge") ? 1 : 0);
    }
}
