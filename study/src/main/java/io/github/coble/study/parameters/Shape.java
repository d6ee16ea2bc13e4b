package io.github.coble.study.parameters;

import io.github.coble.model.physics.Si;
import io.github.coble.study.units.Spelling;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be written below a record type: its components, by their names in words.
public final class Shape {
    private static final ClassValue<Map<String, Slot>> SLOTS =
            new ClassValue<>() {
                @Override
                protected Map<String, Slot> computeValue(Class<?> type) {
                    Map<String, Slot> slots = new LinkedHashMap<>();
                    for (Class<?> form : forms(type)) {
                        for (RecordComponent c : form.getRecordComponents()) {
                            Slot slot = slot(c);
                            slots.put(Words.of(slot.name()), slot);
                        }
                    }
                    return slots;
                }
            };
    private static final Pattern INDEXED =
            Pattern.compile("(?<name>.*?)\\s*\\[(?<index>\\d{1,3})]");

    private Shape() {}

    /// Where a path leads.
    ///
    /// @param path of record components, joined by dots
    /// @param slot at its end
    /// @param excluded paths that lose their meaning when this one is set: the other forms of a
    ///   sealed component
    public record Target(String path, Slot slot, List<String> excluded) {}

    /// A path that leads nowhere.
    public static final class UnknownPathException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int offset;
        private final int length;

        UnknownPathException(String message, int offset, int length) {
            super(message);
            this.offset = offset;
            this.length = length;
        }

        /// Where in the path the unknown name begins.
        public int offset() {
            return offset;
        }

        /// How long the unknown name is.
        public int length() {
            return length;
        }
    }

    /// The components below a type, by their names in words.
    public static Map<String, Slot> of(Class<?> type) {
        return SLOTS.get(type);
    }

    /// The records a component of this type may hold: itself, or what a sealed interface permits.
    static List<Class<?>> forms(Class<?> type) {
        return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of(type);
    }

    private static Slot slot(RecordComponent c) {
        boolean optional = c.getType() == Optional.class;
        Class<?> type =
                optional
                        ? (Class<?>)
                                ((ParameterizedType) c.getGenericType()).getActualTypeArguments()[0]
                        : c.getType();
        return new Slot(c.getName(), type, c.getAnnotation(Si.class), optional);
    }

    /// Follows a path written in words or camel case, with `[0]` for places in a list.
    public static Target find(Class<?> root, String key) throws UnknownPathException {
        Class<?> type = root;
        String path = "";
        List<String> excluded = new ArrayList<>();
        @Nullable Slot slot = null;
        int offset = 0;
        for (String segment : key.split("\\.", -1)) {
            Matcher indexed = INDEXED.matcher(segment);
            boolean hasIndex = indexed.matches();
            String name = hasIndex ? indexed.group("name") : segment;
            Collection<String> known =
                    slot == null || slot.isGroup() ? of(type).keySet() : List.of();
            slot = of(type).get(Words.of(name));
            if (slot == null || known.isEmpty() || (hasIndex && slot.type() != double[].class)) {
                throw new UnknownPathException(unknown(segment, known), offset, segment.length());
            }
            for (Class<?> form : forms(type)) {
                if (type.isSealed() && !of(form).containsValue(slot)) {
                    for (Slot other : of(form).values()) {
                        excluded.add(join(path, other.name()));
                    }
                }
            }
            path = join(path, slot.name());
            if (hasIndex) {
                path += "[" + indexed.group("index") + "]";
                slot = new Slot(slot.name(), double.class, slot.si(), false);
            } else if (slot.isGroup()) {
                type = slot.type();
            }
            offset += segment.length() + 1;
        }
        return new Target(path, java.util.Objects.requireNonNull(slot), excluded);
    }

    /// Why a name is not accepted, with the nearest that is.
    static String unknown(String name, Collection<String> known) {
        String hint = Spelling.didYouMean(Words.of(name), known);
        if (hint.isEmpty()) {
            hint =
                    known.isEmpty()
                            ? "; nothing lies below it"
                            : "; known are " + String.join(", ", known);
        }
        return "unknown key \"" + name.strip() + "\"" + hint;
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
