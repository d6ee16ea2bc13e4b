package io.github.coble.study.figure.micrograph;

import io.github.coble.study.figure.Key;
import java.util.List;

/// What the false colours mean.
final class Palette {
    private Palette() {}

    /// A key of materials, in the order of their declaration. Open space is dark and needs none.
    static Key key(List<Matter> shown) {
        return new Key(
                shown.stream()
                        .filter(m -> m != Matter.VOID)
                        .sorted()
                        .map(m -> Key.Item.area(m.label(), m.ink()))
                        .toList());
    }
}
