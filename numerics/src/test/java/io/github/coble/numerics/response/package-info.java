/// Tests of the Kramers–Kronig fit on responses that are known to obey or to violate it.
@NullMarked
package io.github.coble.numerics.response;

import org.jspecify.annotations.NullMarked;
