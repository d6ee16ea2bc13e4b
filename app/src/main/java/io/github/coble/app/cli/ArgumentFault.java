package io.github.coble.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Words for arguments that cannot be understood: what is wrong, what was perhaps meant, and where
/// the help is; not the whole help text, which would push the message off the screen.
final class ArgumentFault implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            boolean option = unmatched.isUnknownOption();
            err.println("coble: " + unknown(word, option, command));
            List<String> candidates =
                    Suggestion.nearest(word, option ? options(command) : commands(command));
            if (!candidates.isEmpty()) {
                err.println("Did you mean " + String.join(" or ", candidates) + "?");
            }
        } else {
            err.println("coble: " + withoutCapital(String.valueOf(fault.getMessage())));
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.WRONG_INPUT;
    }

    private static String unknown(String word, boolean option, CommandLine command) {
        if (option) {
            return "there is no option '" + word + "'";
        }
        return command.getSubcommands().isEmpty()
                ? "'" + word + "' is one argument too many"
                : "there is no command '" + word + "'";
    }

    private static List<String> commands(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getSubcommands()
                .forEach((name, sub) -> {
                    if (!sub.getCommandSpec().usageMessage().hidden()) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String withoutCapital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
