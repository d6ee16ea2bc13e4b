/// What a run leaves behind: summary, report page, manifest, and the directory that holds them.
///
/// The fields and files are described in docs/guide/outputs.md. Nothing is computed here that a
/// result does not already say.
@NullMarked
package io.github.coble.study.report;

import org.jspecify.annotations.NullMarked;
