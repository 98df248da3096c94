package dev.integrationslist.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class ConfigurationSourcesTest {

    @TempDir
    private Path folder = Path.of("");

    @Command(mixinStandardHelpOptions = true, optionListHeading = "Own", showDefaultValues = true)
    private static final class Program implements Runnable {
        @Option(names = "--config", description = "the file")
        private @Nullable Path config;

        @Option(names = "--port", description = "the port")
        private int port = 1;

        @Mixin
        private Mixed mixed = new Mixed();

        @Override
        public void run() {}
    }

    @Command(optionListHeading = "Mixed in")
    private static final class Mixed {
        @Option(names = "--two-words", split = ",", description = "the words")
        private List<String> words = List.of("a");
    }

    /** The result of a run of the program. */
    private record Run(
            Program program,
            ConfigurationSources settings,
            CommandLine commandLine,
            int exitCode,
            String out,
            String err) {
        static Run of(Map<String, String> environment, String... arguments) {
            Program program = new Program();
            ConfigurationSources settings = new ConfigurationSources(environment);
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine commandLine =
                    new CommandLine(program).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            settings.applyTo(commandLine);
            int exitCode = commandLine.execute(arguments);
            return new Run(program, settings, commandLine, exitCode, out.toString(), err.toString());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("server.properties"), text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, 1",
                "-, -, 2, 2",
                "-, 3, -, 3",
                "-, 3, 2, 3",
                "-, '', 2, 2",
                "-, '', -, 1",
                "4, -, -, 4",
                "4, -, 2, 4",
                "4, 3, -, 4",
                "4, 3, 2, 4",
                "4, nonsense, nonsense, 4",
                "-, 3, nonsense, 3",
            })
    void anOptionOverridesTheVariableThatOverridesTheFile(
            @Nullable String option, @Nullable String variable, @Nullable String line, int port) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "INTEGRATIONS_LIST_CONFIG",
                file(line == null ? "" : "port=" + line).toString());
        if (variable != null) {
            environment.put("INTEGRATIONS_LIST_PORT", variable);
        }
        Run run = Run.of(environment, option == null ? new String[0] : new String[] {"--port=" + option});
        assertThat(run.err).isEmpty();
        assertThat(run.program.port).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "many | - | - | ''",
                "many | 3 | 2 | ''",
                "- | many | - | --port is set by environment variable INTEGRATIONS_LIST_PORT",
                "- | many | 2 | --port is set by environment variable INTEGRATIONS_LIST_PORT",
                "- | - | many | --port is set by FILE, line 3",
            })
    void aWrongValueIsRefusedWithItsSource(
            @Nullable String option, @Nullable String variable, @Nullable String line, String origin)
            throws IOException {
        Path file = file("# the port\n\n" + (line == null ? "" : "port=" + line));
        Map<String, String> environment = variable == null ? Map.of() : Map.of("INTEGRATIONS_LIST_PORT", variable);
        Run run = option == null
                ? Run.of(environment, "--config=" + file)
                : Run.of(environment, "--config=" + file, "--port=" + option);
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        String parenthesis = origin.isEmpty() ? "" : " (" + origin.replace("FILE", file.toString()) + ")";
        assertThat(run.err.lines().findFirst())
                .hasValue("Invalid value for option '--port': expected a whole number, but was many" + parenthesis);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port=2 | 2",
                "  port : 2 | 2",
                "port 2 | 2",
                "port=\\~   2~two-words=b | 2",
                "port=\\u0032 | 2",
                "! no~#port=3~port=2 | 2",
                "# no \\~port=2 | 2",
            })
    void aFileHasTheSyntaxOfProperties(String text, int port) throws IOException {
        Run run = Run.of(Map.of(), "--config=" + file(text.replace("~", "\n")));
        assertThat(run.err).isEmpty();
        assertThat(run.program.port).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${user.name}", "$$", "${env:PATH}", "%n", "\"b\"", "@b"})
    void aValueIsNotInterpolatedWhateverItsSource(String value) throws IOException {
        assertThat(Run.of(Map.of(), "--two-words=" + value).program.mixed.words).containsExactly(value);
        assertThat(Run.of(Map.of("INTEGRATIONS_LIST_TWO_WORDS", value)).program.mixed.words)
                .containsExactly(value);
        assertThat(Run.of(Map.of(), "--config=" + file("two-words=" + value)).program.mixed.words)
                .containsExactly(value);
    }

    @Test
    void aListIsSplitWhateverItsSource() throws IOException {
        assertThat(Run.of(Map.of(), "--two-words=b,ü").program.mixed.words).containsExactly("b", "ü");
        assertThat(Run.of(Map.of("INTEGRATIONS_LIST_TWO_WORDS", "b,ü")).program.mixed.words)
                .containsExactly("b", "ü");
        assertThat(Run.of(Map.of(), "--config=" + file("two-words=b,ü")).program.mixed.words)
                .containsExactly("b", "ü");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot=2 | 1 | unknown setting prot",
                "# one~~--port=2 | 3 | unknown setting --port",
                "INTEGRATIONS_LIST_PORT=2 | 1 | unknown setting INTEGRATIONS_LIST_PORT",
                "config=other | 1 | unknown setting config",
                "help=true | 1 | unknown setting help",
                "port=2~two-words=\\~  b~port=2 | 4 | port is already set in line 1",
                "port= | 1 | port has no value",
                "~port | 2 | port has no value",
                "port=2~\\~  ~two-words=b | 2 | the key is missing",
                "=2 | 1 | unknown setting",
                "port=\\u00zz | 1 | Malformed",
            })
    void anInvalidEntryOfTheFileIsRefusedWithItsLine(String text, int line, String problem) throws IOException {
        Path file = file(text.replace("~", "\n"));
        Run run = Run.of(Map.of(), "--config=" + file);
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).startsWith(file + ", line " + line + ": " + problem).doesNotContain(" is set by ");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        Path missing = folder.resolve("missing");
        assertThat(Run.of(Map.of(), "--config=" + missing).err).startsWith(missing + ": no such file");
        assertThat(Run.of(Map.of("INTEGRATIONS_LIST_CONFIG", missing.toString())).err)
                .startsWith(missing + ": no such file");
        assertThat(Run.of(Map.of("INTEGRATIONS_LIST_CONFIG", "a\0b")).err).contains("Nul character");
        assertThat(Run.of(Map.of(), "--config=" + folder).err).startsWith(folder + ": this is a folder");
        Path latin = Files.write(folder.resolve("latin"), "two-words=ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.of(Map.of(), "--config=" + latin).err).startsWith(latin + ": the file is not UTF-8 text");
    }

    @Test
    void aFileMayBeginWithAByteOrderMark() throws IOException {
        Run run = Run.of(Map.of(), "--config=" + file("\uFEFFport=2\r\n"));
        assertThat(run.err).isEmpty();
        assertThat(run.program.port).isEqualTo(2);
    }

    @Test
    void aFileWithoutPermissionIsRefusedAsThat() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "two-words=a");
        Files.setPosixFilePermissions(secret, Set.of());
        assumeFalse(Files.isReadable(secret), "this user may read every file");
        assertThat(Run.of(Map.of(), "--config=" + secret).err).startsWith(secret + ": permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version"})
    void helpIsShownEvenIfOtherSettingsAreWrong(String question) {
        Map<String, String> environment =
                Map.of("INTEGRATIONS_LIST_PORT", "s3cret", "INTEGRATIONS_LIST_CONFIG", "missing");
        Run run = Run.of(environment, question);
        assertThat(run.exitCode).isZero();
        assertThat(run.err + run.out).doesNotContain("missing", "s3cret");
    }

    @Test
    void theHelpListsOptionsInGroupsWithTheirDefaults() {
        assertThat(Run.of(Map.of("INTEGRATIONS_LIST_PORT", "5"), "--help").out)
                .containsSubsequence("Own:\n", "--port", "Default: 1\n", "--help", "Mixed in:\n", "--two-words");
    }

    @Test
    void anUnknownVariableWithThePrefixIsFound() {
        Run run = Run.of(Map.of(
                "INTEGRATIONS_LIST_PROT", "1",
                "INTEGRATIONS_LIST_PORT", "1",
                "INTEGRATIONS_LIST_HELP", "1",
                "PORT", "1"));
        assertThat(run.settings.unknownVariables(run.commandLine.getCommandSpec()))
                .containsExactly("INTEGRATIONS_LIST_HELP", "INTEGRATIONS_LIST_PROT");
    }
}
