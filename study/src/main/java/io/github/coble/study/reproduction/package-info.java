/// A publication's cells run again, and everything it reports held against the runs.
///
/// It adjusts nothing: which numbers were adjusted, and to what, it only counts.
@NullMarked
package io.github.coble.study.reproduction;

import org.jspecify.annotations.NullMarked;
