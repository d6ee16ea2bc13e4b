package io.github.coble.model.deposit;

/// The verdict on a deposit: where its metal is.
///
/// Of the lithium outside the pores, [#CC] if at least 85 % lies at the collector, [#SE] if at
/// least 85 % lies at the electrolyte, else [#SPLIT]; [#PORES] if less than 10 % of all metal is
/// outside the pores (D-1 in docs/theory/verdict.md).
public enum Location {
    /// Between electrolyte and interlayer.
    SE,
    /// In the pores.
    PORES,
    /// Between interlayer and current collector.
    CC,
    /// Neither here nor there: the layer is torn or the lithium divided.
    SPLIT;

    /// Share of the lithium outside the pores that one side must hold [1].
    public static final double MAIN_SHARE = 0.85;

    /// Share of all metal below which what is outside the pores does not count [1].
    public static final double OUTSIDE_SHARE = 0.10;
}
