package io.github.coble.lab.neware;

import java.util.Optional;

/// Units and record sizes of one version of `.ndc` files.
///
/// Versions 11, 14, 16 and 17 keep voltage and current of every record in `data.ndc`, time, charge
/// and energy now and then in `data_runInfo.ndc`, and cycles and steps in `data_step.ndc`. Source:
/// the description of the format by use in fastnda (`fastnda/_ndc`, versions it confirms with real
/// files); version 17 was also held against a file here. Others are refused.
///
/// @param version byte 2 of a file
/// @param volt unit of stored voltages, V
/// @param ampere unit of stored currents, A
/// @param ampereHour unit of stored charges, A.h, and of energies, W.h
/// @param runSize bytes of a record of `data_runInfo.ndc`
/// @param stepSize bytes of a record of `data_step.ndc`
/// @param single whether an auxiliary record is one number, of a kind that `TestInfo.xml` names
record Layout(
        int version,
        double volt,
        double ampere,
        double ampereHour,
        int runSize,
        int stepSize,
        boolean single) {
    static final int MAIN = 1;
    static final int AUXILIARY = 5;
    static final int STEPS = 7;
    static final int RUN = 18;

    /// Bytes of a record of `data.ndc`.
    static final int MAIN_SIZE = 8;

    private static final double MILLIAMPERE_SECOND = 1e-3 / 3600;

    static Optional<Layout> of(int version) {
        return switch (version) {
            case 11 -> Optional.of(new Layout(11, 1e-4, 1e-3, MILLIAMPERE_SECOND, 47, 37, false));
            case 14 -> Optional.of(new Layout(14, 1, 1, 1, 55, 37, true));
            case 16 -> Optional.of(new Layout(16, 1e-4, 1e-3, MILLIAMPERE_SECOND, 100, 100, false));
            case 17 -> Optional.of(new Layout(17, 1, 1, 1, 100, 100, true));
            default -> Optional.empty();
        };
    }
}
