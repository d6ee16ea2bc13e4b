/// Numbers and words by path, and records built from them.
///
/// A record tree such as [io.github.coble.model.stack.Cell] is held flat as a
/// [io.github.coble.study.parameters.Draft]: one entry per number, with unit, range (both from
/// [io.github.coble.model.physics.Si]), source, status and the line that set it. Data files, cell
/// files and overrides are layers written over each other into such a draft; the records are built
/// from it in one place, by reflection. Nothing here names a single parameter.
@NullMarked
package io.github.coble.study.parameters;

import org.jspecify.annotations.NullMarked;
