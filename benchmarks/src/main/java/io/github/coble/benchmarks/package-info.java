/// How long the parts of the program take: JMH benchmarks, run by `coble bench`.
///
/// A claim about speed in `docs/decisions/` names the benchmark here that shows it. Correctness is
/// not tested here.
@NullMarked
package io.github.coble.benchmarks;

import org.jspecify.annotations.NullMarked;
