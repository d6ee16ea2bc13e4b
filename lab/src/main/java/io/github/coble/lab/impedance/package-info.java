/// What do the files of impedance analysers say?
///
/// Text of Gamry, Scribner, Autolab, Princeton Applied Research and CH Instruments becomes one
/// table with frequency, Z' and Z''; the other columns stay as they are. Spectra of BioLogic are
/// read in [io.github.coble.lab.biologic]. What is read and what is said: docs/guide/lab-files.md.
@NullMarked
package io.github.coble.lab.impedance;

import org.jspecify.annotations.NullMarked;
