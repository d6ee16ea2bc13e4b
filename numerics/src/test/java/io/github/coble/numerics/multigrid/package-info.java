/// Does the box solver find what is known, in as many steps at every size?
@NullMarked
package io.github.coble.numerics.multigrid;

import org.jspecify.annotations.NullMarked;
