package io.github.coble.lab.neware;

/// Names of steps by their number in `data_step.ndc`; source as in [Layout].
final class StepKind {
    private StepKind() {}

    /// The name, or the bare number where it is not known.
    static String name(int number) {
        return switch (number) {
            case 1 -> "CC Chg";
            case 2 -> "CC DChg";
            case 3 -> "CV Chg";
            case 4 -> "Rest";
            case 5 -> "Cycle";
            case 7 -> "CCCV Chg";
            case 8 -> "CP DChg";
            case 9 -> "CP Chg";
            case 10 -> "CR DChg";
            case 13 -> "Pause";
            case 16 -> "Pulse";
            case 17 -> "SIM";
            case 18 -> "PCCCV Chg";
            case 19 -> "CV DChg";
            case 20 -> "CCCV DChg";
            case 21 -> "Control";
            case 22 -> "OCV";
            case 25 -> "Ramp";
            case 26 -> "CPCV DChg";
            case 27 -> "CPCV Chg";
            default -> "step type " + number;
        };
    }
}
