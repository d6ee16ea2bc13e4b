/// What the parts of a cell are made of: immutable records of numbers with unit and range.
///
/// Where each number comes from (source and status) is kept beside the records, by path; see
/// [io.github.coble.model.material.Provenance]. The numbers themselves are in
/// `data/materials.yaml`.
@NullMarked
package io.github.coble.model.material;

import org.jspecify.annotations.NullMarked;
