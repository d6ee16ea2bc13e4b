package io.github.coble.study.yaml;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A file that cannot be used, with everything that is wrong with it. The message is the text to
/// show.
public final class InputFaults extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 50;

    private final transient List<InputFault> faults;

    public InputFaults(List<InputFault> faults) {
        super(text(faults));
        this.faults = List.copyOf(faults);
    }

    /// The faults in the order of the file, at least one.
    public List<InputFault> faults() {
        return faults;
    }

    private static String text(List<InputFault> faults) {
        String shown =
                faults.stream()
                        .limit(MOST_SHOWN)
                        .map(InputFault::toString)
                        .collect(Collectors.joining("\n"));
        int hidden = faults.size() - MOST_SHOWN;
        return hidden > 0 ? shown + "\nand " + hidden + " more" : shown;
    }
}
