package io.github.coble.model.physics;

import io.github.coble.model.physics.InvalidInputException.Fault;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Checks the numbers of a record against the ranges its components declare with [Si].
public final class Require {
    private static final ClassValue<List<Checked>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Checked> computeValue(Class<?> type) {
                    List<Checked> found = new ArrayList<>();
                    for (RecordComponent c : type.getRecordComponents()) {
                        if (c.getType() == double.class) {
                            found.add(new Checked(c.getName(), c.getAnnotation(Si.class)));
                        }
                    }
                    return List.copyOf(found);
                }
            };

    private Require() {}

    private record Checked(String name, Si si) {}

    /// Checks all `double` components of a record, given in declaration order. NaN is outside every
    /// range.
    ///
    /// @throws InvalidInputException naming every component outside its range
    public static void withinRanges(Class<? extends Record> type, double... values) {
        List<Checked> components = COMPONENTS.get(type);
        if (components.size() != values.length) {
            throw new IllegalStateException(type + " checks " + values.length + " of its numbers");
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Checked c = components.get(i);
            if (!(values[i] >= c.si.min() && values[i] <= c.si.max())) {
                faults.add(new Fault(c.name, outside(values[i], c.si)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static String outside(double value, Si si) {
        String unit = si.value().equals("1") ? "" : " " + si.value();
        return String.format(
                Locale.ROOT, "%s%s is outside [%s, %s]%s", value, unit, si.min(), si.max(), unit);
    }
}
