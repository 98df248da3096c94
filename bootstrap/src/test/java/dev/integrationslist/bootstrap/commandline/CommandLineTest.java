package dev.integrationslist.bootstrap.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong is said before anything is served; the timeout ends what would be served after all. */
@Timeout(60)
class CommandLineTest {
    /** What came of a run that did not get as far as serving. */
    private record Run(int exitCode, String out, String err) {
        static Run of(Map<String, String> environment, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode = ServeCommand.commandLine(environment)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            return new Run(exitCode, out.toString(), err.toString());
        }
    }

    static Stream<OptionSpec> optionsWithValues() {
        List<OptionSpec> options = ServeCommand.commandLine(Map.of()).getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .toList();
        assertThat(options).isNotEmpty();
        return options.stream();
    }

    @ParameterizedTest
    @MethodSource("optionsWithValues")
    void everyOptionIsInTheHelp(OptionSpec option) {
        assertThat(Run.of(Map.of(), "--help").out).containsPattern(option.longestName() + "=[A-Z]+\\s");
    }

    @Test
    void theHelpIsInPlainWords() {
        assertThat(Run.of(Map.of(), "-h").out)
                .contains("-h, --help", "-V, --version")
                .doesNotContain("${", "%n");
    }

    @Test
    void theVersionIsTold() {
        Run run = Run.of(Map.of(), "--version");
        assertThat(run.exitCode).isZero();
        assertThat(run.out).startsWith("Integrations List ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot=1 | --prot",
                "surplus | belongs to no option",
                "--mongo-ur=mongodb://reader:s3cret@host | --mongo-uri",
                "--mongo-ur mongodb://reader:s3cret@host | --mongo-ur, an argument",
                "-mongodb://reader:s3cret@host | -mongodb",
                "--port=abc | --port",
                "--host= | --host has no value",
                "--data= | --data has no value",
                "--metrics= | --metrics has no value",
                "--port=-1 | from 0 to 65535, not -1",
                "--port=65536 | from 0 to 65535, not 65536",
                "--port | --port",
                "--max-in-size=0 | --max-in-size takes a number from 1, not 0",
                "--max-sort-keys=32 | --max-sort-keys takes a number from 1 to 31, not 32",
                "--max-query-length=1e3 | --max-query-length",
                "--rate-limit=10 | --rate-limit takes calls to seconds, such as 10/60s, or off; not 10",
                "--rate-limit=0/60s | at least one call",
                "--rate-limit=1/9999999999s | --rate-limit",
                "--cors-origins=chat.example.org | an origin is a scheme",
                "--trusted-proxies=-1 | --trusted-proxies takes a number from 0, not -1",
                "--max-handled=0 | --max-handled takes a number from 1, not 0",
                "--max-queued=0 | --max-queued takes a number from 1, not 0",
                "--max-connections=0 | --max-connections takes a number from 1, not 0",
                "--max-head-bytes=1023 | --max-head-bytes takes a number from 1024, not 1023",
                "--max-page-bytes=0 | --max-page-bytes takes a number from 1, not 0",
                "--max-unread-bytes=0 | --max-unread-bytes takes a number from 1, not 0",
                "--idle-timeout-ms=0 | --idle-timeout-ms takes a number from 1, not 0",
                "--request-timeout-ms=0 | --request-timeout-ms takes a number from 1, not 0",
                "--drain-timeout-ms=0 | --drain-timeout-ms takes a number from 1, not 0",
                "--mongo-uri=mongodb:/reader:s3cret@host | not a MongoDB connection string",
                "--mongo-uri=mongodb://reader:s3cret@host:port | not a MongoDB connection string",
                "--mongo-uri=mongodb://reader:s3cret@host/?minPoolSize=5&maxPoolSize=1 | maxSize",
                "--mongo-uri=mongodb://reader:s3cret@host --mongo-deadline-ms=1 | --mongo-deadline-ms takes a number from 2, not 1",
                "--mongo-uri=mongodb://reader:s3cret@host --data=export | leave one out",
                "--mongo-deadline-ms=soon | --mongo-deadline-ms",
                "--api-default-count=0 | --api-default-count takes a number from 1, not 0",
                "--api-upper-count-limit=-1 | --api-upper-count-limit takes a number from 1, not -1",
                "--accounts-login-expiration=0 | --accounts-login-expiration takes a number from 1, not 0",
                "--api-allow-infinite-count=perhaps | --api-allow-infinite-count",
            })
    void aWrongOptionIsNamedAndExitsWith2(String arguments, String named) {
        Run run = Run.of(Map.of(), arguments.split(" "));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains(named, "--help").doesNotContain("Exception", "\tat ", "s3cret");
    }

    @Test
    void theHelpDoesNotShowAPasswordThatIsInAVariable() {
        Run run = Run.of(Map.of("INTEGRATIONS_LIST_MONGO_URI", "mongodb://reader:s3cret@host"), "--help");
        assertThat(run.out).contains("--mongo-uri").doesNotContain("s3cret");
    }

    @Test
    void aWrongVariableIsNamed() {
        Run run = Run.of(Map.of("INTEGRATIONS_LIST_MAX_PREDICATES", "many"));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains("INTEGRATIONS_LIST_MAX_PREDICATES", "many");
    }

    @Test
    void anOptionOverridesItsVariable() {
        Run run = Run.of(Map.of("INTEGRATIONS_LIST_PORT", "70000"), "--port=80000");
        assertThat(run.err).contains("80000").doesNotContain("70000");
    }

    @Test
    void aPortThatIsTakenIsSaidToBeTakenWithWhatWouldDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.of(Map.of(), "--port=" + taken.getLocalPort());
            assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(run.err)
                    .contains("Port " + taken.getLocalPort() + " of 127.0.0.1 is taken", "--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aHostThatIsNotThisMachinesIsSaidToBeNone() {
        Run run = Run.of(Map.of("INTEGRATIONS_LIST_HOST", "host.invalid"));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.err).contains("host.invalid", "no such host", "--host");
    }

    @Test
    void aBrokenDataFileIsRefusedWithFileLineAndReason(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rocketchat_integrations.json"), "{\"_id\": \"a\"}\n{\"_id\": }\n");
        Files.writeString(folder.resolve("users.json"), "");
        Files.writeString(folder.resolve("rocketchat_permissions.json"), "");
        Run run = Run.of(Map.of(), "--data=" + folder);
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.err).contains("rocketchat_integrations.json, line 2", "expected a value");
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
        Run run = Run.of(
                Map.of("INTEGRATIONS_LIST_DATA", folder.resolve("missing").toString()));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.err).contains("missing", "there is no such folder");
    }
}
