package dev.integrationslist.bootstrap.configuration;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence which option is wrong, where its value is from, and where to read what would do. */
final class OptionFailures implements IParameterExceptionHandler {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z0-9-]*");

    private final ConfigurationSources settings;

    OptionFailures(ConfigurationSources settings) {
        this.settings = settings;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println(
                failure instanceof UnmatchedArgumentException unknown
                        ? unknown(unknown.getUnmatched())
                        : failure.getMessage() + origins(failure));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Run it with --help for all options.");
        return ExitCode.USAGE;
    }

    /** Names what is unknown without a value, which a slip of the pen in the option's name makes no less of a secret. */
    private static String unknown(List<String> arguments) {
        return "Unknown: "
                + arguments.stream()
                        .map(argument -> argument.startsWith("-")
                                ? argument.replaceFirst("(?s)[^\\w-].*", "")
                                : "an argument that belongs to no option")
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** Where the values of the options that the message names are from, as whoever gave no option would not know. */
    private String origins(ParameterException failure) {
        if (failure.getCause() instanceof SettingsFileException) {
            return "";
        }
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String origins = OPTION.matcher(failure.getMessage())
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(command::findOption)
                .filter(Objects::nonNull)
                .map(option -> settings.origin(option).map(origin -> option.longestName() + " is from " + origin))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return origins.isEmpty() ? "" : " (" + origins + ")";
    }
}
