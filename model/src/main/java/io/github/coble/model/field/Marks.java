package io.github.coble.model.field;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Charges passed within a step of the protocol at which the deposit is looked at.
final class Marks {
    /// Charge before a mark that counts as none, as round-off of its size [1].
    private static final double ROUND_OFF = 1e-9;

    private final double[] charges;
    private int next;

    /// @param charges [C m^-2]
    Marks(double[] charges) {
        this.charges = charges.clone();
        Arrays.sort(this.charges);
    }

    /// A step of the protocol begins.
    void restart() {
        next = 0;
        passed(0);
    }

    /// Time until the next mark if the current stays as it is [s].
    double until(RunningStep now, FieldState state) {
        return next < charges.length
                ? now.untilPassed(state, charges[next])
                : Double.POSITIVE_INFINITY;
    }

    /// Leaves the marks behind that a charge has reached [C m^-2].
    ///
    /// @return whether there were any
    boolean passed(double charge) {
        int before = next;
        while (next < charges.length && charge >= charges[next] * (1 - ROUND_OFF)) {
            next++;
        }
        return next > before;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(next);
    }

    void read(DataInput in) throws IOException {
        next = in.readInt();
    }
}
