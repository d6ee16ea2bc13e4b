/// What a cell takes over from a structure or a porosimeter in place of assumed numbers.
///
/// It reads small files only; measuring itself is `study.structure`.
@NullMarked
package io.github.coble.study.pores;

import org.jspecify.annotations.NullMarked;
