/// Pores and throats of an image: where the void is wide, where it is narrow, what touches what.
///
/// Equations: `docs/theory/pore-network.md`, (P-75) to (P-80). Not in it: flow through the network;
/// package `transport` solves on the image itself.
@NullMarked
package io.github.coble.porescale.network;

import org.jspecify.annotations.NullMarked;
