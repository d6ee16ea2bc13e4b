package io.github.coble.study.report;

import io.github.coble.model.material.Provenance;

/// A parameter as the report lists it.
///
/// @param path by which an input file overrides it
/// @param value as text, in its unit
/// @param unit empty for plain numbers
/// @param status how much it may be trusted
/// @param source where it comes from
public record ReportParameter(
        String path, String value, String unit, Provenance.Status status, String source) {}
