package dev.integrationslist.bootstrap.commandline;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
    /** For programs. Says so where the program does not run from its jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not built as a jar)");
    }

    /** For people. */
    static String text() {
        return "Integrations List " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
