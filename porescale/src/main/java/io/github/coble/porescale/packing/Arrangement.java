package io.github.coble.porescale.packing;

import io.github.coble.model.physics.Require;
import io.github.coble.model.physics.Si;

/// How the spheres of a packing come to their places.
public sealed interface Arrangement {
    /// Thrown in at random and pushed apart until none overlaps: as uniform as random can be, for
    /// porosities of the scaffold from the jamming limit (0.36 for equal spheres without walls) up.
    /// Spheres need not touch.
    record Close() implements Arrangement {}

    /// As close, then drawn together by a short attraction (P-44) until forces balance: chains and
    /// clumps that touch, with wider voids between them than a close packing of the same porosity
    /// has. Tried for scaffold porosities from 0.45 to 0.65; denser, there is little room to clump,
    /// and thinner, clusters need not connect.
    ///
    /// @param reach of the attraction beyond contact, as a share of the mean diameter
    record Loose(@Si(value = "1", min = 0.01, max = 2) double reach) implements Arrangement {
        public Loose {
            Require.withinRanges(Loose.class, reach);
        }
    }
}
