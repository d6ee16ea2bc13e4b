package io.github.coble.study.input;

import io.github.coble.model.protocol.Limit;
import io.github.coble.model.protocol.Protocol;
import io.github.coble.model.protocol.Step;
import io.github.coble.model.protocol.Step.Galvanostatic;
import io.github.coble.model.protocol.Step.Potentiostatic;
import io.github.coble.model.protocol.Step.Purpose;
import io.github.coble.model.protocol.Step.Repeat;
import io.github.coble.model.protocol.Step.Rest;
import io.github.coble.study.units.Quantity;
import io.github.coble.study.yaml.Node;
import io.github.coble.study.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a protocol as [ProtocolReader] reads it.
public final class ProtocolText {
    private ProtocolText() {}

    /// The list under `protocol:`.
    ///
    /// @throws IllegalArgumentException if it has a step that a cell file cannot say
    public static Node.Items list(Protocol protocol) {
        return list(protocol.steps());
    }

    private static Node.Items list(List<Step> steps) {
        return new Node.Items(steps.stream().map(ProtocolText::node).toList(), Place.START);
    }

    private static Node node(Step step) {
        return switch (step) {
            case Repeat repeat ->
                    activation(repeat)
                            .<Node>map(ProtocolText::word)
                            .orElseGet(() -> repeated(repeat));
            case Galvanostatic(Purpose purpose, double current, List<Limit> limits)
                    when purpose != Purpose.ACTIVATE ->
                    word(
                            (purpose == Purpose.PLATE ? "plate" : "strip")
                                    + " at "
                                    + Quantity.exact(Math.abs(current), "A m^-2")
                                    + ends(limits));
            case Galvanostatic _ ->
                    throw new IllegalArgumentException(
                            "a cell file cannot say an activation that is not a number of cycles"
                                    + " between two voltages");
            case Potentiostatic(double voltage, List<Limit> limits) ->
                    word("hold at " + Quantity.exact(voltage, "V") + ends(limits));
            case Rest(double duration) -> word("rest for " + Quantity.exact(duration, "s"));
        };
    }

    /// `activate` of the two steps it stands for.
    private static Optional<String> activation(Repeat repeat) {
        if (repeat.steps().size() == 2
                && repeat.steps().getFirst()
                        instanceof Galvanostatic(Purpose down, double current, List<Limit> low)
                && repeat.steps().getLast()
                        instanceof Galvanostatic(Purpose up, double back, List<Limit> high)
                && down == Purpose.ACTIVATE
                && up == Purpose.ACTIVATE
                && back == -current
                && low.size() == 1
                && high.size() == 1
                && low.getFirst() instanceof Limit.Voltage(double lower)
                && high.getFirst() instanceof Limit.Voltage(double upper)) {
            return Optional.of(
                    "activate "
                            + repeat.times()
                            + " cycles between "
                            + Quantity.exact(lower, "V")
                            + " and "
                            + Quantity.exact(upper, "V")
                            + " at "
                            + Quantity.exact(current, "A m^-2"));
        }
        return Optional.empty();
    }

    private static Node repeated(Repeat repeat) {
        Node.Entry entry = new Node.Entry(word("repeat " + repeat.times()), list(repeat.steps()));
        return new Node.Table(List.of(entry), Place.START);
    }

    private static String ends(List<Limit> limits) {
        return limits.stream().map(ProtocolText::end).collect(Collectors.joining(" or", "", ""));
    }

    private static String end(Limit limit) {
        return switch (limit) {
            case Limit.Capacity(double charge) -> " to " + Quantity.exact(charge, "C m^-2");
            case Limit.Voltage(double voltage) -> " to " + Quantity.exact(voltage, "V");
            case Limit.Time(double duration) -> " for " + Quantity.exact(duration, "s");
            case Limit.Current(double current) -> " until " + Quantity.exact(current, "A m^-2");
        };
    }

    private static Node.Text word(String text) {
        return new Node.Text(text, Place.START, true);
    }
}
