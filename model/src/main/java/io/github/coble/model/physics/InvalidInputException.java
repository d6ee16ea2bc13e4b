package io.github.coble.model.physics;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// Input the model cannot accept. Carries every fault found, not only the first.
public final class InvalidInputException extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /// One fault: the path of the parameter (record components joined by dots), and a sentence with
    /// value, unit, bound and what to try.
    ///
    /// @param path where in the input, for example `interlayer.thickness`
    /// @param message what is wrong and what would be right
    public record Fault(String path, String message) {
        /// The same fault seen from one level further out.
        public Fault within(String parent) {
            return new Fault(path.isEmpty() ? parent : parent + "." + path, message);
        }

        @Override
        public String toString() {
            return path + ": " + message;
        }
    }

    public InvalidInputException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
