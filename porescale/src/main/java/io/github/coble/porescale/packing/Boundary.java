package io.github.coble.porescale.packing;

/// What bounds a packing along the thickness; in plane it is always periodic.
public enum Boundary {
    /// Flat walls at x = 0 (electrolyte) and x = thickness (collector), which no sphere crosses.
    WALLS,
    /// Periodic in all three directions: an endless packing.
    PERIODIC
}
