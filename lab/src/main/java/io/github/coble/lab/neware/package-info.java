/// What did a Neware tester record?
///
/// A `.ndax` file is a zip archive of pages of binary records ([Ndax]); which record has which
/// layout depends on a version. Neware's CSV exports are in the package of delimited text.
@NullMarked
package io.github.coble.lab.neware;

import org.jspecify.annotations.NullMarked;
