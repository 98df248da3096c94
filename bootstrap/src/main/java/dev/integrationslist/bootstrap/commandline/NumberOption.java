package dev.integrationslist.bootstrap.commandline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An option whose value is a number of a range. */
final class NumberOption {
    private NumberOption() {}

    /** @throws ParameterException that names option and range, where the number is below the least */
    static void require(CommandSpec command, String option, long value, long least) {
        if (value < least) {
            throw new ParameterException(
                    command.commandLine(), "%s takes a number from %d, not %d".formatted(option, least, value));
        }
    }

    /** @throws ParameterException that names option and range, where the number is outside of it */
    static void require(CommandSpec command, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s takes a number from %d to %d, not %d".formatted(option, least, most, value));
        }
    }
}
