package dev.integrationslist.bootstrap.commandline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A check of an option whose value is a number in a range. */
final class NumberOption {
    private NumberOption() {}

    /** @throws ParameterException that names the option and its minimum, if the number is below it */
    static void require(CommandSpec command, String option, long value, long min) {
        if (value < min) {
            throw outOfRange(command, option, "of at least " + min, value);
        }
    }

    /** @throws ParameterException that names the option and its range, if the number is outside of it */
    static void require(CommandSpec command, String option, long value, long min, long max) {
        if (value < min || value > max) {
            throw outOfRange(command, option, "from " + min + " to " + max, value);
        }
    }

    private static ParameterException outOfRange(CommandSpec command, String option, String range, long value) {
        return new ParameterException(
                command.commandLine(),
                "Invalid value for option '%s': expected a number %s, but was %d".formatted(option, range, value));
    }
}
