/// From an input file to a result: calls the tiers and what measures, draws and writes, in order.
/// Runs on the field tier are kept as they go on, so that they can be interrupted.
@NullMarked
package io.github.coble.study.run;

import org.jspecify.annotations.NullMarked;
