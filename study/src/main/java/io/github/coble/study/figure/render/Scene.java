package io.github.coble.study.figure.render;

/// Something that rays can hit.
interface Scene {
    /// Follows a ray: finds what it hits up to its reach, if anything, and sets the light that
    /// comes back from there. Called by several threads with a ray each.
    ///
    /// @return whether it hit something
    boolean trace(RayWorkspace ray);
}
