package dev.integrationslist.bootstrap.configuration;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All settings of a command as a table in Markdown. */
public final class SettingsTable {
    private static final String HEAD = """
            | option | variable | key | default | meaning |
            |---|---|---|---|---|
            """;

    private SettingsTable() {}

    /** The table, its lines ended by line feeds. */
    public static String of(CommandSpec command) {
        return OptionList.groups(command).stream().map(SettingsTable::rows).collect(Collectors.joining("", HEAD, ""));
    }

    private static String rows(OptionList.Group group) {
        String heading = "| **%s** | | | | |\n".formatted(group.heading());
        return group.options().stream()
                .filter(Setting::isOne)
                .map(Setting::new)
                .map(SettingsTable::row)
                .collect(Collectors.joining("", heading, ""));
    }

    private static String row(Setting setting) {
        OptionSpec option = setting.option();
        List<String> cells = List.of(
                code(option.longestName()),
                code(setting.variable()),
                setting.names(ConfigurationSources.FILE_OPTION) ? "" : code(setting.key()),
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
                : value == null ? "" : value.toString();
    }
}
