/// Constants, units and ranges: what every other part of the model builds on.
///
/// Sign conventions, stated once for the whole model:
///
/// - Current density is positive when lithium is plated at the interlayer (reduction) and negative
///   when it is stripped. Charge passed follows the same sign.
/// - Potentials are of the interlayer against Li/Li⁺ at the stack pressure, so plating runs at
///   negative and stripping at positive potential.
/// - Pressure is positive in compression. Heights count from the unopened interface, positive away
///   from the electrolyte.
///
/// Everything is in coherent SI units; outside units exist only where text is read or written.
@NullMarked
package io.github.coble.model.physics;

import org.jspecify.annotations.NullMarked;
