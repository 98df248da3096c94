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

/** Reports in one sentence which option is wrong, where its value was set, and where to find help. */
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
        err.println("See --help for all options.");
        return ExitCode.USAGE;
    }

    /** Names unknown options without their values: the value of a mistyped option may be a secret. */
    private static String unknown(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.startsWith("-")
                        ? "Unknown option " + argument.replaceFirst("(?s)[^\\w-].*", "")
                        : "Unexpected argument that belongs to no option")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Where the values of the options in the message were set, if not on the command line. */
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
                .map(option -> settings.origin(option).map(origin -> option.longestName() + " is set by " + origin))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return origins.isEmpty() ? "" : " (" + origins + ")";
    }
}
