/// What do the files of BioLogic's EC-Lab say, text (.mpt) and binary (.mpr)?
///
/// What is known of them, from where, and what is said of the unknown: docs/guide/lab-files.md.
@NullMarked
package io.github.coble.lab.biologic;

import org.jspecify.annotations.NullMarked;
