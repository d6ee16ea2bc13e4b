package io.github.coble.numerics.dae;

import java.util.List;

/// How an integration ended when nothing went wrong.
public sealed interface Ending {

    /// The state at the end; consistent to the Newton tolerance at a step end, to the tolerances at
    /// an event.
    DaeState state();

    /// What it cost.
    Statistics statistics();

    /// The end time was reached.
    record ReachedEnd(DaeState state, Statistics statistics) implements Ending {}

    /// A stopping event came first.
    ///
    /// @param events every stopping event at this time, in the order in which the functions were
    ///   given; never empty
    record EventOccurred(DaeState state, Statistics statistics, List<EventOccurrence> events)
            implements Ending {
        /// Copies the list.
        public EventOccurred {
            events = List.copyOf(events);
        }
    }
}
