package io.github.coble.model.material;

/// Where a parameter's value comes from.
///
/// @param status how much it may be trusted
/// @param source citation, observation ids of a fit, or the reason of an assumption
public record Provenance(Status status, String source) {
    /// How a value came about.
    public enum Status {
        /// From a cited publication.
        LITERATURE,
        /// Measured on this very cell or material, by the paper in question or by the user.
        MEASURED,
        /// Adjusted so that the model meets the observations named in the source.
        FITTED,
        /// Neither of these: an order of magnitude with its reason.
        ASSUMED
    }
}
