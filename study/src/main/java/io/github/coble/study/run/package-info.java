/// From an input file to a result: reads nothing, draws nothing, only calls the tiers in order.
@NullMarked
package io.github.coble.study.run;

import org.jspecify.annotations.NullMarked;
