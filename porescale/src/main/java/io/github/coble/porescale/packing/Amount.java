package io.github.coble.porescale.packing;

import io.github.coble.model.physics.InvalidInputException;
import io.github.coble.model.physics.InvalidInputException.Fault;
import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;
import java.util.List;

/// How much of a packing there is.
public sealed interface Amount {
    /// A box of given size. A number of spheres is a whole number, so all diameters are scaled by
    /// one factor nearer to 1 than about a sixth over the number of spheres; the packing states it.
    ///
    /// @param thickness along x
    /// @param width along y and z
    record Filling(
            @Si(value = "m", min = 1e-10, max = 1) double thickness,
            @Si(value = "m", min = 1e-10, max = 1) double width)
            implements Amount {
        public Filling {
            Require.withinRanges(Filling.class, thickness, width);
        }
    }

    /// A number of spheres; the box is as large as they need.
    ///
    /// @param spheres of the scaffold, at least 1
    /// @param aspect thickness over width
    record Count(int spheres, @Si(value = "1", min = 0.01, max = 100) double aspect)
            implements Amount {
        public Count {
            Require.withinRanges(Count.class, aspect);
            if (spheres < 1) {
                throw new InvalidInputException(
                        List.of(new Fault("spheres", spheres + ", at least 1 is needed")));
            }
        }
    }
}
