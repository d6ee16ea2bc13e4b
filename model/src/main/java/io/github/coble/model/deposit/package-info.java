/// What a deposit is, whichever tier computed it: places, shares, the verdict, and doubts about it.
@NullMarked
package io.github.coble.model.deposit;

import org.jspecify.annotations.NullMarked;
