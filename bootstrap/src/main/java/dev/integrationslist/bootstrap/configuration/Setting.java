package dev.integrationslist.bootstrap.configuration;

import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option that takes a value, and its other names: {@code --max-in-size} is {@code INTEGRATIONS_LIST_MAX_IN_SIZE} too. */
record Setting(OptionSpec option) {
    static final String VARIABLE_PREFIX = "INTEGRATIONS_LIST_";

    /** All of a command's, in the order in which they are declared. */
    static Stream<Setting> of(CommandSpec command) {
        return command.options().stream().filter(Setting::isOne).map(Setting::new);
    }

    static boolean isOne(OptionSpec option) {
        return option.arity().max() > 0;
    }

    boolean names(String longestName) {
        return option.longestName().equals(longestName);
    }

    /** The name in a settings file. */
    String key() {
        return option.longestName().substring("--".length());
    }

    /** The name in the environment. */
    String variable() {
        return VARIABLE_PREFIX + key().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
