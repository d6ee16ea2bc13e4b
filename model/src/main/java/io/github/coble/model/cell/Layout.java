package io.github.coble.model.cell;

import io.github.coble.numerics.dae.JacobianStructure.BorderedBlocks;

/// Where each unknown stands in the state vector: one block of [#BLOCK] unknowns per pore class
/// (index `k·BLOCK + unknown`), then the border.
///
/// Lengths and charges are in units of the layer's thickness L and of the charge Q_L of a lithium
/// film that thick, pressures in MPa, currents in A m⁻², so that all unknowns are near one.
final class Layout {
    /// Share of the class's pore volume filled by creep from the electrolyte.
    static final int CREPT = 0;

    /// Share of the class's pore volume filled by reduction on the pore walls.
    static final int REDUCED = 1;

    /// Height of the film at the electrolyte [L].
    static final int FILM = 2;

    /// Height of the deposit at the collector [L].
    static final int CAP = 3;

    /// Lithium reacted with the electrolyte [Q_L].
    static final int REACTED = 4;

    /// Lithium that lost contact [L].
    static final int LOST = 5;

    /// Pressure of the lithium at the electrolyte [MPa].
    static final int PRESSURE = 6;

    /// Current density into lithium at the electrolyte [A m^-2].
    static final int CURRENT = 7;

    /// Unknowns per class.
    static final int BLOCK = 8;

    // Border unknowns, counted from the end of the blocks.

    /// Potential of the layer against the electrolyte next to it [V].
    static final int POTENTIAL = 0;

    /// Pressure at which sideways flow is balanced [MPa].
    static final int SHARED_PRESSURE = 1;

    /// Lithium stored in the scaffold since assembly [Q_L].
    static final int SCAFFOLD = 2;

    /// Lithium stored in the alloy since assembly [Q_L].
    static final int ALLOY = 3;

    /// Irreversibly taken up [Q_L].
    static final int IRREVERSIBLE = 4;

    /// Lithium in and above crevices [L].
    static final int CREVICE = 5;

    /// Crevice length per area times correlation length.
    static final int TORN = 6;

    /// Contact lost by stripping: variance of the gaps it left, in units of T-17.
    static final int GAPS = 7;

    /// Crevice length per area that has been emptied by stripping, times correlation length.
    static final int EMPTIED = 8;

    /// Share of the electrolyte's thickness that a filament has grown through.
    static final int FILAMENT = 9;

    /// Charge passed [Q_L].
    static final int PASSED = 10;

    /// Current density of the cell [A m^-2].
    static final int APPLIED = 11;

    /// Share of the area that is lifted off the electrolyte.
    static final int LIFTED = 12;

    /// Area-weighted film height of the lifted columns [L].
    static final int LIFT = 13;

    /// Area-weighted film height of the attached columns [L].
    static final int SAG = 14;

    /// Area-weighted lithium height, film plus cap, of the lifted columns [L].
    static final int LIFTED_HEIGHT = 15;

    /// Area-weighted lithium height, film plus cap, of the attached columns [L].
    static final int ATTACHED_HEIGHT = 16;

    /// Filled share of the pore volume.
    static final int FILLED = 17;

    /// Film height on which the layer rides [L].
    static final int RIDE = 18;

    /// Area-weighted lithium reacted with the electrolyte [Q_L].
    static final int INTERPHASE = 19;

    /// Border unknowns.
    static final int BORDER = 20;

    private static final String[] BLOCK_NAMES = {
        "creep filling",
        "wall filling",
        "film height",
        "collector height",
        "interphase",
        "isolated lithium",
        "lithium pressure",
        "lithium current"
    };

    private static final String[] BORDER_NAMES = {
        "potential",
        "shared pressure",
        "scaffold lithium",
        "alloy lithium",
        "irreversible lithium",
        "crevice lithium",
        "torn length",
        "gaps",
        "emptied crevice length",
        "filament length",
        "charge passed",
        "cell current",
        "lifted share",
        "lift",
        "sag",
        "height of lifted columns",
        "height of attached columns",
        "filled share",
        "ride height",
        "mean interphase"
    };

    private final BorderedBlocks structure;

    Layout(int classes) {
        structure = new BorderedBlocks(classes, BLOCK, BORDER);
    }

    BorderedBlocks structure() {
        return structure;
    }

    int size() {
        return structure.size();
    }

    /// Index of an unknown of a class.
    int of(int k, int unknown) {
        return k * BLOCK + unknown;
    }

    /// Index of a border unknown.
    int border(int unknown) {
        return structure.borderIndex(unknown);
    }

    boolean isDifferential(int index) {
        int inBorder = index - structure.borderIndex(0);
        return inBorder >= 0
                ? inBorder == POTENTIAL
                        || inBorder == RIDE
                        || (inBorder >= SCAFFOLD && inBorder <= PASSED)
                : index % BLOCK <= PRESSURE;
    }

    String nameOf(int index) {
        int inBorder = index - structure.borderIndex(0);
        return inBorder >= 0
                ? BORDER_NAMES[inBorder]
                : BLOCK_NAMES[index % BLOCK] + " of pore class " + (index / BLOCK + 1);
    }
}
