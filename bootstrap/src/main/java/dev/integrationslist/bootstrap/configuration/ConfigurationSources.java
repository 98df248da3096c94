package dev.integrationslist.bootstrap.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The sources of option values beside the command line. An option that is not given takes the value of its environment variable,
 * else of its key in the properties file, else its default. Serves one parse of one command line.
 */
public final class ConfigurationSources implements IDefaultValueProvider {
    /** The option that names the file. */
    public static final String FILE_OPTION = "--config";

    private final Map<String, String> environment;
    private final Map<ArgSpec, String> origins = new HashMap<>();
    private @Nullable SettingsFile file;

    public ConfigurationSources(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Configures a command line to use the environment and the file, and to list its options in groups. */
    public void applyTo(CommandLine commandLine) {
        // A password may look like a variable of picocli.
        commandLine.setInterpolateVariables(false);
        commandLine.registerConverter(int.class, text -> number(text, Integer::valueOf));
        commandLine.registerConverter(long.class, text -> number(text, Long::valueOf));
        commandLine.setDefaultValueProvider(this);
        commandLine.setParameterExceptionHandler(new OptionFailures(this));
        OptionList.applyTo(commandLine);
    }

    private static <N extends Number> N number(String text, Function<String, N> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("expected a whole number, but was " + text);
        }
    }

    /** The value from the environment or the file; null if there is none, so that the option's default applies. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        // The help shows the defaults of the program, even if the environment or the file is wrong.
        Optional<SourcedValue> sourcedValue = argument instanceof OptionSpec option && !isHelpAsked(option.command())
                ? sourcedValue(option)
                : Optional.empty();
        sourcedValue.ifPresent(value -> origins.put(argument, value.origin));
        return sourcedValue.map(SourcedValue::value).orElse(null);
    }

    /**
     * Rejects options with an empty value, which picocli would accept as a path, a host or a negated default.
     *
     * @throws ParameterException if an option is empty
     */
    public void requireValues(CommandSpec command) {
        List<String> given = command.commandLine().getParseResult().originalArgs();
        for (OptionSpec option : command.options()) {
            String name = option.longestName();
            int next = given.indexOf(name) + 1;
            boolean empty = next > 0 && next < given.size() && given.get(next).isEmpty();
            if (empty || given.contains(name + "=")) {
                throw new ParameterException(command.commandLine(), name + " has no value; omit it to use the default");
            }
        }
    }

    /** The environment variables that have the prefix of an option's variable but belong to no option. */
    public List<String> unknownVariables(CommandSpec command) {
        List<String> known = Setting.of(command).map(Setting::variable).toList();
        return environment.keySet().stream()
                .filter(variable -> variable.startsWith(Setting.VARIABLE_PREFIX) && !known.contains(variable))
                .sorted()
                .toList();
    }

    /** The source of an option's value, for people; empty if it is the command line. */
    Optional<String> origin(OptionSpec option) {
        return Optional.ofNullable(origins.get(option));
    }

    /** A value of an option that is not on the command line, and its source. */
    private record SourcedValue(String value, String origin) {}

    private Optional<SourcedValue> sourcedValue(OptionSpec option) {
        if (!Setting.isSetting(option)) {
            return Optional.empty();
        }
        Setting setting = new Setting(option);
        Optional<SourcedValue> variable = variable(setting);
        return variable.isPresent() || setting.names(FILE_OPTION) ? variable : inFile(option.command(), setting);
    }

    private Optional<SourcedValue> variable(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .filter(value -> !value.isEmpty())
                .map(value -> new SourcedValue(value, "environment variable " + setting.variable()));
    }

    private Optional<SourcedValue> inFile(CommandSpec command, Setting setting) {
        SettingsFile read = file(command);
        return read.entry(setting.key()).map(entry -> new SourcedValue(entry.value(), read.place(entry)));
    }

    private SettingsFile file(CommandSpec command) {
        if (file == null) {
            try {
                file = path(command)
                        .map(path -> SettingsFile.read(path, keys(command)))
                        .orElse(SettingsFile.NONE);
            } catch (SettingsFileException wrong) {
                throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
            }
        }
        return file;
    }

    private Optional<Path> path(CommandSpec command) {
        OptionSpec option = command.findOption(FILE_OPTION);
        Path given = option.getValue();
        try {
            return given == null
                    ? variable(new Setting(option)).map(variable -> Path.of(variable.value()))
                    : Optional.of(given);
        } catch (InvalidPathException noPath) {
            throw new SettingsFileException(noPath.getInput(), noPath.getReason());
        }
    }

    /** The keys of the file: all settings except the file itself. */
    private static List<String> keys(CommandSpec command) {
        return Setting.of(command)
                .filter(setting -> !setting.names(FILE_OPTION))
                .map(Setting::key)
                .toList();
    }

    private static boolean isHelpAsked(CommandSpec command) {
        return command.options().stream()
                .anyMatch(option ->
                        (option.usageHelp() || option.versionHelp()) && Boolean.TRUE.equals(option.getValue()));
    }
}
