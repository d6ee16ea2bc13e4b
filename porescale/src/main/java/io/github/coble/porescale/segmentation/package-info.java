/// From grey values to phases: thresholds, the error they bring to the porosity, and the cleaning
/// of what noise leaves. Equations: `docs/theory/images.md`. For users:
/// `docs/guide/structure-images.md`.
@NullMarked
package io.github.coble.porescale.segmentation;

import org.jspecify.annotations.NullMarked;
