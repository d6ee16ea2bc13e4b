/// Charge transfer, ohmic drops and open-circuit potentials. Equations K-1 to K-4 in
/// docs/theory/voltage.md.
@NullMarked
package io.github.coble.model.physics.kinetics;

import org.jspecify.annotations.NullMarked;
