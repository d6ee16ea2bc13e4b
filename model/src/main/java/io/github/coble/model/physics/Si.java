package io.github.coble.model.physics;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The coherent SI unit of a number and the range in which the model accepts it.
///
/// This is the one place where a unit and a range are stated: input checks, CSV headers, labels and
/// the parameter tables are all read from here. A dimensionless number has the unit `"1"`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.FIELD
})
public @interface Si {
    /// Unit, written with spaces and signed exponents: `"m^2 s^-1"`.
    String value();

    /// Smallest value accepted.
    double min() default Double.NEGATIVE_INFINITY;

    /// Largest value accepted.
    double max() default Double.POSITIVE_INFINITY;
}
