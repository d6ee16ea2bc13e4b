package io.github.coble.study.bpx;

import java.util.List;

/// A parameter of a cell for which BPX has a field, written there and nowhere else.
///
/// @param path of the parameter
/// @param section of the parameterisation
/// @param field in that section
record StandardField(String path, String section, String field) {
    static final String ELECTROLYTE = "Electrolyte";
    static final String SEPARATOR = "Separator";
    static final String CONDUCTIVITY = "Conductivity [S.m-1]";
    static final String THICKNESS = "Thickness [m]";
    static final String TRANSPORT_EFFICIENCY = "Transport efficiency";

    static final List<StandardField> ALL =
            List.of(
                    new StandardField(
                            "electrolyte.material.conductivity", ELECTROLYTE, CONDUCTIVITY),
                    new StandardField(
                            "electrolyte.material.conductivityActivationEnergy",
                            ELECTROLYTE,
                            "Conductivity activation energy [J.mol-1]"),
                    new StandardField("electrolyte.thickness", SEPARATOR, THICKNESS));
}
