package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.bootstrap.configuration.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README lists the settings that the program has. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- settings: generated -->\n";
    private static final String END = "<!-- settings: end -->\n";
    private static final String REGENERATE = "./mvnw -q -pl bootstrap -am test -Dtest=ReadmeTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dreadme=write";

    @Test
    void theTableOfSettingsIsTheProgramsOwn() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).as("the table's place in the README").isBetween(BEGIN.length(), end);
        String table = SettingsTable.of(ServeCommand.commandLine(Map.of()).getCommandSpec());
        if ("write".equals(System.getProperty("readme"))) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end))
                    .as("the table is made anew by: " + REGENERATE)
                    .isEqualTo(table);
        }
    }
}
