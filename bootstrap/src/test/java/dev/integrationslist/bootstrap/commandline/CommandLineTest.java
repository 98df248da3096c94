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

/** Errors in settings are reported before the server starts; the timeout ends a server that starts by mistake. */
@Timeout(60)
class CommandLineTest {
    /** The result of a run that ended before serving. */
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
    void theHelpHasNoPlaceholders() {
        assertThat(Run.of(Map.of(), "-h").out)
                .contains("-h, --help", "-V, --version")
                .doesNotContain("${", "%n");
    }

    @Test
    void versionPrintsTheVersion() {
        Run run = Run.of(Map.of(), "--version");
        assertThat(run.exitCode).isZero();
        assertThat(run.out).startsWith("Integrations List ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot=1 | --prot",
                "surplus | Unexpected argument",
                "--mongo-ur=mongodb://reader:s3cret@host | --mongo-uri",
                "--mongo-ur mongodb://reader:s3cret@host | Unknown option --mongo-ur; Unexpected argument",
                "-mongodb://reader:s3cret@host | -mongodb",
                "--port=abc | --port",
                "--host= | --host has no value",
                "--data= | --data has no value",
                "--metrics= | --metrics has no value",
                "--port=-1 | expected a number from 0 to 65535, but was -1",
                "--port=65536 | expected a number from 0 to 65535, but was 65536",
                "--port | --port",
                "--max-in-size=0 | option '--max-in-size': expected a number of at least 1, but was 0",
                "--max-sort-keys=32 | option '--max-sort-keys': expected a number from 1 to 31, but was 32",
                "--max-query-length=1e3 | --max-query-length",
                "--rate-limit=10 | expected calls per window such as 10/60s, or off, but was 10",
                "--rate-limit=0/60s | expected at least 1 call per window",
                "--rate-limit=1/9999999999s | --rate-limit",
                "--cors-origins=chat.example.org | an origin is a scheme",
                "--trusted-proxies=-1 | option '--trusted-proxies': expected a number of at least 0, but was -1",
                "--max-handled=0 | option '--max-handled': expected a number of at least 1, but was 0",
                "--max-queued=0 | option '--max-queued': expected a number of at least 1, but was 0",
                "--max-connections=0 | option '--max-connections': expected a number of at least 1, but was 0",
                "--max-head-bytes=1023 | option '--max-head-bytes': expected a number of at least 1024, but was 1023",
                "--max-page-bytes=0 | option '--max-page-bytes': expected a number of at least 1, but was 0",
                "--max-response-memory=0 | option '--max-response-memory': expected a number of at least 1, but was 0",
                "--idle-timeout-ms=0 | option '--idle-timeout-ms': expected a number of at least 1, but was 0",
                "--request-timeout-ms=0 | option '--request-timeout-ms': expected a number of at least 1, but was 0",
                "--drain-timeout-ms=0 | option '--drain-timeout-ms': expected a number of at least 1, but was 0",
                "--mongo-uri=mongodb:/reader:s3cret@host | not a MongoDB connection string",
                "--mongo-uri=mongodb://reader:s3cret@host:port | not a MongoDB connection string",
                "--mongo-uri=mongodb://reader:s3cret@host/?minPoolSize=5&maxPoolSize=1 | maxPoolSize",
                "--mongo-uri=mongodb://reader:s3cret@host --mongo-deadline-ms=1 | option '--mongo-deadline-ms': expected a number of at least 2, but was 1",
                "--mongo-uri=mongodb://reader:s3cret@host --data=export | exclude each other",
                "--mongo-deadline-ms=soon | --mongo-deadline-ms",
                "--api-default-count=0 | option '--api-default-count': expected a number of at least 1, but was 0",
                "--api-upper-count-limit=-1 | option '--api-upper-count-limit': expected a number of at least 1, but was -1",
                "--accounts-login-expiration=0 | option '--accounts-login-expiration': expected a number of at least 1, but was 0",
                "--api-allow-infinite-count=perhaps | --api-allow-infinite-count",
            })
    void aWrongOptionIsNamedAndExitsWith2(String arguments, String named) {
        Run run = Run.of(Map.of(), arguments.split(" "));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains(named, "--help").doesNotContain("Exception", "\tat ", "s3cret");
    }

    @Test
    void theHelpShowsNoPasswordOfAVariable() {
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
    void aPortInUseIsReportedAndExitsWith1() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.of(Map.of(), "--port=" + taken.getLocalPort());
            assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(run.err)
                    .contains("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use", "--port")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownHostIsNamedAndExitsWith2() {
        Run run = Run.of(Map.of("INTEGRATIONS_LIST_HOST", "host.invalid"));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains("host.invalid", "unknown host", "--host");
    }

    @Test
    void aBrokenDataFileIsReportedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rocketchat_integrations.json"), "{\"_id\": \"a\"}\n{\"_id\": }\n");
        Files.writeString(folder.resolve("users.json"), "");
        Files.writeString(folder.resolve("rocketchat_permissions.json"), "");
        Run run = Run.of(Map.of(), "--data=" + folder);
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains("rocketchat_integrations.json, line 2", "expected a value");
    }

    @Test
    void aMissingDataFolderIsNamed(@TempDir Path folder) {
        Run run = Run.of(
                Map.of("INTEGRATIONS_LIST_DATA", folder.resolve("missing").toString()));
        assertThat(run.exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err).contains("missing", "there is no such folder");
    }
}
