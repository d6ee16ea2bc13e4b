package io.github.coble.model.deposit;

/// Where a coulomb's worth of lithium can be.
public enum Place {
    /// In the scaffold, reversibly; the charge of the double layer is counted here.
    SCAFFOLD("scaffold"),
    /// In the decoration's alloy.
    ALLOY("alloy"),
    /// Metal in the pores of the interlayer.
    PORES("pores"),
    /// Metal between electrolyte and interlayer.
    ELECTROLYTE("electrolyte side"),
    /// Metal between interlayer and current collector.
    COLLECTOR("collector side"),
    /// Metal in crevices torn through the layer, and what climbed through them.
    CREVICE("crevices"),
    /// Reacted with the electrolyte.
    INTERPHASE("interphase"),
    /// Metal that lost contact while stripping.
    ISOLATED("isolated"),
    /// Taken up irreversibly by scaffold or decoration.
    IRREVERSIBLE("irreversible"),
    /// Squeezed in under pressure against the layer's elasticity, a few nanometres; negative where
    /// the pressure is below that at rest.
    ELASTIC("elastic strain");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /// In words, for axes and tables.
    public String label() {
        return label;
    }
}
