/// How much do the pores of an image hinder what moves through them?
///
/// Diffusion through the phase gives the tortuosity factor, flow with a resistance that grows with
/// the pore's diameter gives the conductance for creep. Both are solved on the voxels, then freed
/// of the staircase that voxels make of walls, with an error. Equations:
/// `docs/theory/pore-transport.md`, P-20 to P-27. Not done: flow with inertia or slip, moving
/// walls.
@NullMarked
package io.github.coble.porescale.transport;

import org.jspecify.annotations.NullMarked;
