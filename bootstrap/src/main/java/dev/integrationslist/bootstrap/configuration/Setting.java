package dev.integrationslist.bootstrap.configuration;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option with a value and its names elsewhere, for example {@code INTEGRATIONS_LIST_MAX_IN_SIZE} of {@code --max-in-size}. */
record Setting(OptionSpec option) {
    static final String VARIABLE_PREFIX = "INTEGRATIONS_LIST_";

    /** The settings of a command, in declaration order. */
    static Stream<Setting> of(CommandSpec command) {
        return command.options().stream().filter(Setting::isSetting).map(Setting::new);
    }

    static boolean isSetting(OptionSpec option) {
        return option.arity().max() > 0;
    }

    boolean names(String longestName) {
        return option.longestName().equals(longestName);
    }

    /** The name in the properties file. */
    String key() {
        return option.longestName().substring("--".length());
    }

    /** The name of the environment variable. */
    String variable() {
        return VARIABLE_PREFIX + key().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
