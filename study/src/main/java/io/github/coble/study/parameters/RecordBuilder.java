package io.github.coble.study.parameters;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds a record tree from a draft.
public final class RecordBuilder {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS =
            new ClassValue<>() {
                @Override
                protected Constructor<?> computeValue(Class<?> type) {
                    Class<?>[] types =
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new);
                    try {
                        return type.getDeclaredConstructor(types);
                    } catch (NoSuchMethodException e) {
                        throw new IllegalStateException("every record has one", e);
                    }
                }
            };

    private final Draft draft;
    private final List<Fault> faults = new ArrayList<>();

    private RecordBuilder(Draft draft) {
        this.draft = draft;
    }

    /// The record whose components lie at the top of the draft.
    ///
    /// @param faults receives what is missing or refused by a record, by path; what the draft
    ///   already knows to be broken is not named again
    /// @return nothing if a part could not be built
    public static <T extends Record> Optional<T> build(
            Class<T> type, Draft draft, List<Fault> faults) {
        RecordBuilder builder = new RecordBuilder(draft);
        Object built = builder.record(type, "");
        faults.addAll(builder.faults);
        return Optional.ofNullable(built).map(type::cast);
    }

    /// The record, where nothing can be wrong but the caller's numbers.
    ///
    /// @throws InvalidInputException with every fault
    public static <T extends Record> T build(Class<T> type, Draft draft) {
        List<Fault> faults = new ArrayList<>();
        return build(type, draft, faults).orElseThrow(() -> new InvalidInputException(faults));
    }

    private @Nullable Object record(Class<?> type, String path) {
        @Nullable Object[] values = new Object[Shape.of(type).size()];
        boolean complete = true;
        int i = 0;
        for (Slot slot : Shape.of(type).values()) {
            values[i] = component(slot, Shape.join(path, slot.name()));
            complete &= values[i] != null;
            i++;
        }
        return complete ? instance(type, values, path) : null;
    }

    private @Nullable Object component(Slot slot, String path) {
        if (slot.optional()) {
            if (!draft.has(path) && !draft.isBroken(path)) {
                return Optional.empty();
            }
            Object inner = value(slot, path);
            return inner == null ? null : Optional.of(inner);
        }
        return value(slot, path);
    }

    private @Nullable Object value(Slot slot, String path) {
        Class<?> type = slot.type();
        Object found;
        if (type == double.class) {
            Parameter number = draft.number(path);
            found = number == null ? null : number.value();
        } else if (type == double[].class) {
            found = numbers(path);
        } else if (type == String.class) {
            found = draft.word(path);
        } else if (type.isEnum()) {
            String word = draft.word(path);
            found = word == null ? null : constant(type, word);
        } else {
            return group(type, path);
        }
        return found == null ? missing(path) : found;
    }

    private @Nullable Object group(Class<?> type, String path) {
        if (!draft.has(path)) {
            return missing(path);
        }
        if (!type.isSealed()) {
            return record(type, path);
        }
        for (Class<?> form : Shape.forms(type)) {
            boolean touched =
                    Shape.of(form).values().stream()
                            .anyMatch(s -> draft.has(Shape.join(path, s.name())));
            if (touched) {
                return record(form, path);
            }
        }
        return missing(path);
    }

    private double @Nullable [] numbers(String path) {
        List<Double> values = new ArrayList<>();
        for (Parameter p = draft.number(path + "[0]"); p != null; ) {
            values.add(p.value());
            p = draft.number(path + "[" + values.size() + "]");
        }
        return values.isEmpty() ? null : values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static @Nullable Object constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (constant instanceof Enum<?> e && Words.of(Words.of(e)).equals(Words.of(word))) {
                return constant;
            }
        }
        return null;
    }

    private @Nullable Object missing(String path) {
        if (!draft.isBroken(path)) {
            faults.add(new Fault(path, "this is missing"));
        }
        return null;
    }

    private @Nullable Object instance(Class<?> type, @Nullable Object[] values, String path) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case InvalidInputException refused ->
                        refused.faults()
                                .forEach(f -> faults.add(path.isEmpty() ? f : f.within(path)));
                case IllegalArgumentException refused ->
                        faults.add(new Fault(path, String.valueOf(refused.getMessage())));
                case null, default -> throw new IllegalStateException(e);
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
