package dev.integrationslist.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives every option that takes a value its environment variable, such as {@code INTEGRATIONS_LIST_PORT} for {@code --port}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private static final String PREFIX = "INTEGRATIONS_LIST_";

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Lets the variables stand in for options that are not given, and names each in its option's help. */
    void applyTo(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            if (takesValue(option)) {
                command.remove(option);
                command.addOption(OptionSpec.builder(option)
                        .description(option.description()[0] + "; or set " + variable(option))
                        .build());
            }
        }
        command.defaultValueProvider(this);
    }

    /** The variable's value; null, which leaves the option's own default, where it is not set or empty. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value =
                argument instanceof OptionSpec option && takesValue(option) ? environment.get(variable(option)) : null;
        return value == null || value.isEmpty() ? null : value;
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** The name of an option's variable. */
    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName()
                        .substring("--".length())
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
