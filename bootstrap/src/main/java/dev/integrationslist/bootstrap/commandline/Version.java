package dev.integrationslist.bootstrap.commandline;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class Version implements IVersionProvider {
    /** The version number; a note if the program does not run from a jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not built as a jar)");
    }

    /** The name and version of the program. */
    static String text() {
        return "Integrations List " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
