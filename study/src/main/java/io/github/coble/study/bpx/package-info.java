/// How is a cell exchanged with other programs in BPX, the Battery Parameter eXchange format of the
/// Faraday Institution?
///
/// BPX describes lithium-ion cells with two porous electrodes. Of a Li-free half cell it can say
/// the solid electrolyte; everything else goes into its user-defined section. Field names and rules
/// after the published schema (<https://github.com/FaradayInstitution/BPX>, `bpx/schema.py`, 0.1 to
/// 1.1). What is used and written: docs/guide/lab-files.md.
@NullMarked
package io.github.coble.study.bpx;

import org.jspecify.annotations.NullMarked;
