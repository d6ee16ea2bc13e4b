/// The deposits of a publication in space: its cells' first platings on the field tier, beside what
/// was seen, in pictures arranged as the publication's, numbers and statements that are judged.
///
/// It adjusts nothing; what is stated, and the criterion for it, is in the study's file
/// (docs/guide/reproduce.md).
@NullMarked
package io.github.coble.study.reproduction.deposit;

import org.jspecify.annotations.NullMarked;
