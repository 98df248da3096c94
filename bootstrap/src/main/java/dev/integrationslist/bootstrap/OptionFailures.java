package dev.integrationslist.bootstrap;

import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence which option is wrong, and where to read what would do. */
final class OptionFailures implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println(failure.getMessage() + source(failure));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Run it with --help for all options.");
        return ExitCode.USAGE;
    }

    /** Names the variable too, as whoever gave no option would not know what is meant. */
    private static String source(ParameterException failure) {
        return failure.getArgSpec() instanceof OptionSpec option
                ? " (from the option, or from " + EnvironmentDefaults.variable(option) + ")"
                : "";
    }
}
