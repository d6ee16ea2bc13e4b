/// Quantities as people write them, turned into coherent SI numbers and back.
///
/// A table of unit symbols with exact decimal factors, a small parser for products, quotients and
/// powers of them, and names for the dimensions, so that a wrong one can be told from a right one
/// in words. Why not a units library: docs/decisions/0003-units.md. Used at the edge only; nothing
/// that computes sees a unit.
@NullMarked
package io.github.coble.study.units;

import org.jspecify.annotations.NullMarked;
