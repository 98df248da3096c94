package dev.integrationslist.bootstrap.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Gives every option that takes a value a variable and a key in a file, which stand in for it where it is not given: first
 * the variable, then the file, then the option's own default. Good for one reading of one command line.
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

    /** Lets variables and file stand in for options that are not given, and lists the options by their groups. */
    public void applyTo(CommandLine commandLine) {
        // A password is taken as it is, whatever it looks like.
        commandLine.setInterpolateVariables(false);
        commandLine.setDefaultValueProvider(this);
        commandLine.setParameterExceptionHandler(new OptionFailures(this));
        OptionList.applyTo(commandLine);
    }

    /** The value that stands in; null, which leaves the option's own default, where there is none. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        // Whoever asks for help wants the program's defaults, and gets them whatever is wrong elsewhere.
        Optional<StandIn> standIn = argument instanceof OptionSpec option && !isHelpAsked(option.command())
                ? standIn(option)
                : Optional.empty();
        standIn.ifPresent(value -> origins.put(argument, value.origin));
        return standIn.map(StandIn::value).orElse(null);
    }

    /**
     * Refuses options that are given an empty value, of which picocli makes a path, a host, or the contrary of a default.
     *
     * @throws ParameterException where one is
     */
    public void requireValues(CommandSpec command) {
        List<String> given = command.commandLine().getParseResult().originalArgs();
        for (OptionSpec option : command.options()) {
            String name = option.longestName();
            int next = given.indexOf(name) + 1;
            boolean empty = next > 0 && next < given.size() && given.get(next).isEmpty();
            if (empty || given.contains(name + "=")) {
                throw new ParameterException(
                        command.commandLine(), name + " has no value; leave it out to have the default");
            }
        }
    }

    /** The variables that look like an option's and are none. */
    public List<String> unknownVariables(CommandSpec command) {
        List<String> known = Setting.of(command).map(Setting::variable).toList();
        return environment.keySet().stream()
                .filter(variable -> variable.startsWith(Setting.VARIABLE_PREFIX) && !known.contains(variable))
                .sorted()
                .toList();
    }

    /** Where the value of an option is from, if not from the command line. */
    Optional<String> origin(OptionSpec option) {
        return Optional.ofNullable(origins.get(option));
    }

    /** A value in place of an option that is not given, and where it is from. */
    private record StandIn(String value, String origin) {}

    private Optional<StandIn> standIn(OptionSpec option) {
        if (!Setting.isOne(option)) {
            return Optional.empty();
        }
        Setting setting = new Setting(option);
        Optional<StandIn> variable = variable(setting);
        return variable.isPresent() || setting.names(FILE_OPTION) ? variable : inFile(option.command(), setting);
    }

    private Optional<StandIn> variable(Setting setting) {
        return Optional.ofNullable(environment.get(setting.variable()))
                .filter(value -> !value.isEmpty())
                .map(value -> new StandIn(value, "the variable " + setting.variable()));
    }

    private Optional<StandIn> inFile(CommandSpec command, Setting setting) {
        SettingsFile read = file(command);
        return read.entry(setting.key()).map(entry -> new StandIn(entry.value(), read.place(entry)));
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

    /** What may be set in the file: everything but the file. */
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
