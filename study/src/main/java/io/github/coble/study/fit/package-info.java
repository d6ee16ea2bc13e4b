/// `coble fit`: parameters of cells from observations on them, with their uncertainty.
///
/// [io.github.coble.study.fit.FitFile] reads what is to be fitted (docs/guide/fit.md),
/// [io.github.coble.study.fit.FitStudy] hands it to the engine in [io.github.coble.study.inference]
/// and writes what comes out. Nothing here decides what is fitted: that is in the file.
@NullMarked
package io.github.coble.study.fit;

import org.jspecify.annotations.NullMarked;
