package io.github.coble.study.reproduction.deposit;

import io.github.coble.study.morphology.Shape;
import java.util.Set;
import java.util.stream.Collectors;

/// What a statement of a publication asks of computed deposits.
sealed interface Criterion {
    /// For tables: `ridgeWidth < 1.00 µm`.
    String words();

    /// One deposit has one of these shapes.
    record Shaped(Set<Shape> shapes) implements Criterion {
        public Shaped {
            shapes = Set.copyOf(shapes);
        }

        @Override
        public String words() {
            return shapes.stream()
                    .sorted()
                    .map(Shape::name)
                    .collect(Collectors.joining(" or ", "shape ", ""));
        }
    }

    /// A number of one deposit lies between bounds, in SI; where one is missing it is infinite.
    record Within(Descriptor descriptor, double above, double below) implements Criterion {
        @Override
        public String words() {
            String bounds;
            if (Double.isInfinite(above)) {
                bounds = " < " + descriptor.withUnit(below);
            } else if (Double.isInfinite(below)) {
                bounds = " > " + descriptor.withUnit(above);
            } else {
                bounds = " " + descriptor.shown(above) + " to " + descriptor.withUnit(below);
            }
            return descriptor.label() + bounds;
        }

        boolean holds(double value) {
            return value > above && value < below;
        }
    }

    /// A number rises from each deposit to the next.
    record Ascending(Descriptor descriptor) implements Criterion {
        @Override
        public String words() {
            return descriptor.label() + " rises";
        }
    }

    /// Nothing: the model has no number for it.
    record Unmeasured(String why) implements Criterion {
        @Override
        public String words() {
            return "none: " + why;
        }
    }
}
