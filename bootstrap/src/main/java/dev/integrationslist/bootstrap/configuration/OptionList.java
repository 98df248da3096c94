package dev.integrationslist.bootstrap.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The options of a command in groups: its own options, then those of each mixin, each under its heading. */
final class OptionList {
    private static final int WIDEST_OPTION = 36;

    private OptionList() {}

    /**
     * A group of options.
     *
     * @param heading the {@code optionListHeading} of the class that declares them
     */
    record Group(String heading, List<OptionSpec> options) {}

    static void applyTo(CommandLine commandLine) {
        commandLine.setUsageHelpLongOptionsMaxWidth(WIDEST_OPTION);
        commandLine.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING);
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionList::render);
    }

    /** The groups in declaration order. The options of a mixin without a heading belong to the class it is mixed into. */
    static List<Group> groups(CommandSpec command) {
        List<CommandSpec> mixins = command.mixins().values().stream()
                .filter(mixin -> !heading(mixin).isEmpty())
                .toList();
        List<OptionSpec> own = new ArrayList<>(command.options());
        mixins.forEach(mixin -> own.removeAll(mixin.options()));
        return Stream.concat(
                        Stream.of(new Group(heading(command), own)),
                        mixins.stream().flatMap(mixin -> groups(mixin).stream()))
                .toList();
    }

    private static String heading(CommandSpec command) {
        return String.join("", List.of(command.usageMessage().optionListHeading()));
    }

    private static String render(Help help) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups(help.commandSpec())) {
            Help.Layout layout = help.createDefaultLayout(group.options, List.of(), help.colorScheme());
            layout.addAllOptions(group.options, help.parameterLabelRenderer());
            text.append("%n%s:%n%s".formatted(group.heading, layout));
        }
        return text.toString();
    }
}
