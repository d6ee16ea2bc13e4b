package io.github.coble.study.report;

import io.github.coble.model.physics.Si;
import io.github.coble.study.figure.Figure;
import io.github.coble.study.morphology.Morphology;
import java.util.List;
import java.util.Optional;

/// What a run on the field tier has beside that of every tier: where along the layer lithium is.
///
/// @param deposits at the snapshots, in time order
/// @param plating index of the first plating in the unrolled protocol
/// @param pictures of the deposits of the first plating, most important first
/// @param film the animation, small enough for a page, a GIF file; the whole one, [#FILM], is among
///   the results then
public record FieldFindings(
        List<Deposit> deposits, int plating, List<Figure> pictures, Optional<byte[]> film) {
    /// Folder of the snapshots, and how their files' names begin.
    public static final String FOLDER = "snapshots";

    public static final String SERIES = "deposit";

    /// The animation of the first plating.
    public static final String FILM = "figures/plating.gif";

    public FieldFindings {
        deposits = List.copyOf(deposits);
        pictures = List.copyOf(pictures);
    }

    /// The deposit at a snapshot.
    ///
    /// @param step index in the unrolled protocol
    /// @param time since the cell was assembled
    /// @param passed charge passed in this step, whatever its sign
    /// @param charge passed since the cell was assembled
    /// @param morphology shape of it
    /// @param file of the snapshot
    public record Deposit(
            int step,
            @Si("s") double time,
            @Si("C m^-2") double passed,
            @Si("C m^-2") double charge,
            Morphology morphology,
            String file) {}

    /// The deposit at the end of the first plating; where the run failed, that of its end.
    Optional<Deposit> firstPlating() {
        return deposits.stream().filter(d -> d.step() == plating).reduce((_, later) -> later);
    }
}
