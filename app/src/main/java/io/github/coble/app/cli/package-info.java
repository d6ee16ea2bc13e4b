/// What happens when somebody types `coble`: commands, their options, messages and exit codes.
///
/// One class per subcommand, each a `Callable<Integer>` that reads its arguments, calls the study
/// module and prints. Nothing is computed here. Commands print through
/// `spec.commandLine().getOut()` and `getErr()`, never through `System.out`, so that tests and the
/// warm-up see what they print; they throw on failure and leave the wording and the exit code to
/// [FailureReport].
@NullMarked
package io.github.coble.app.cli;

import org.jspecify.annotations.NullMarked;
