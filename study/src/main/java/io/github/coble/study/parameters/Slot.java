package io.github.coble.study.parameters;

import io.github.coble.model.physics.Si;
import org.jspecify.annotations.Nullable;

/// One component of a record, or of any of the records a sealed interface permits.
///
/// @param name as declared
/// @param type of the component; what is inside an `Optional`
/// @param si unit and range, for numbers
/// @param optional whether it may be absent
public record Slot(String name, Class<?> type, @Nullable Si si, boolean optional) {
    /// Unit of a number; a pure number's for anything else.
    public String unit() {
        return si == null ? "1" : si.value();
    }

    /// Whether a number lies in the declared range. NaN does not.
    public boolean accepts(double value) {
        return si == null
                ? Double.isFinite(value)
                : Double.isFinite(value) && value >= si.min() && value <= si.max();
    }

    /// Whether this holds other components.
    public boolean isGroup() {
        return type.isRecord() || type.isSealed();
    }
}
