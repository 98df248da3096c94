package dev.integrationslist.bootstrap.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The documentation of all settings of a command in Markdown. */
public final class SettingsDocument {
    private static final String INTRODUCTION = """
            # Settings

            <!-- Generated from the options of the program; see CONTRIBUTING.md. -->

            Every setting is an option, an environment variable, or a line of the properties file that `--config` names. The key in the
            file is the name of the option without its dashes: `port=8080`. An option overrides a variable, and a variable overrides
            the file. An unknown or duplicate key in the file is an error; an unknown variable that starts with `INTEGRATIONS_LIST_` is
            logged and ignored.
            """;

    private static final String TABLE = """

            ## %s

            | option | environment variable | default | meaning |
            |---|---|---|---|
            """;

    private SettingsDocument() {}

    /** The document, with line feeds. */
    public static String of(CommandSpec command) {
        return OptionList.groups(command).stream()
                .map(SettingsDocument::table)
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static String table(OptionList.Group group) {
        return group.options().stream()
                .filter(Setting::isSetting)
                .map(Setting::new)
                .map(SettingsDocument::row)
                .collect(Collectors.joining("", TABLE.formatted(group.heading()), ""));
    }

    private static String row(Setting setting) {
        OptionSpec option = setting.option();
        List<String> cells = List.of(
                code(option.longestName()),
                code(setting.variable()),
                code(text(option.initialValue())),
                String.join(" ", option.description()).replace("|", "\\|"));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String text(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value == null
                        ? ""
                        : value instanceof Enum<?> name ? name.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
