/// How fast lithium creeps: along its surface through pores (Coble), and by dislocations in bulk.
/// Equations C-1 to C-6 in docs/theory/creep.md.
@NullMarked
package io.github.coble.model.physics.creep;

import org.jspecify.annotations.NullMarked;
