package io.github.coble.app.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Words for arguments that cannot be understood: what is wrong, what was perhaps meant, and where
/// the help is; not the whole help text, which would push the message off the screen.
final class ArgumentFault implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("coble: " + message(fault));
        List<String> candidates =
                fault instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        if (!candidates.isEmpty()) {
            err.println("Did you mean " + String.join(" or ", candidates) + "?");
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.WRONG_INPUT;
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !fault.getCommandLine().getSubcommands().isEmpty()) {
            return "there is no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        return FailureReport.withoutCapital(String.valueOf(fault.getMessage()));
    }
}
