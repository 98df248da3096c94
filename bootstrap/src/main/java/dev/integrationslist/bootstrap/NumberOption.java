package dev.integrationslist.bootstrap;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option whose value is a number of a range. */
final class NumberOption {
    private NumberOption() {}

    /**
     * Holds a number against its range.
     *
     * @param most {@link Integer#MAX_VALUE} where there is no more to say than the least
     * @throws ParameterException that names option and range, where the number is outside of it
     */
    static void require(CommandSpec command, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s takes a number from %d%s, not %d"
                            .formatted(option, least, most == Integer.MAX_VALUE ? "" : " to " + most, value));
        }
    }
}
