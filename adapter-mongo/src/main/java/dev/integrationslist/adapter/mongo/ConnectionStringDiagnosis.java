package dev.integrationslist.adapter.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCompressor;
import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A connection string in its parts, to find the part that the driver refuses by trying each with harmless others. What it says
 * holds no character of the string but the name of a documented option.
 *
 * @param scheme with its slashes
 * @param credentials with the {@code @} behind them, or empty
 * @param path the database with the slash before it, or empty
 * @param options in their order
 * @see <a href="https://www.mongodb.com/docs/manual/reference/connection-string/">Connection strings</a>
 */
record ConnectionStringDiagnosis(String scheme, String credentials, String hosts, String path, List<String> options) {
    private static final Pattern PARTS =
            Pattern.compile("(mongodb(?:\\+srv)?://)(?:([^/]*)@)?([^/?]*)(/[^?]*)?(?:\\?(.*))?", Pattern.DOTALL);

    private static final List<String> DOCUMENTED = List.of(
            "appName",
            "authMechanism",
            "authMechanismProperties",
            "authSource",
            "compressors",
            "connectTimeoutMS",
            "directConnection",
            "heartbeatFrequencyMS",
            "journal",
            "loadBalanced",
            "localThresholdMS",
            "maxConnecting",
            "maxIdleTimeMS",
            "maxLifeTimeMS",
            "maxPoolSize",
            "maxStalenessSeconds",
            "minPoolSize",
            "proxyHost",
            "proxyPassword",
            "proxyPort",
            "proxyUsername",
            "readConcernLevel",
            "readPreference",
            "readPreferenceTags",
            "replicaSet",
            "retryReads",
            "retryWrites",
            "serverMonitoringMode",
            "serverSelectionTimeoutMS",
            "socketTimeoutMS",
            "srvMaxHosts",
            "srvServiceName",
            "ssl",
            "sslInvalidHostNameAllowed",
            "timeoutMS",
            "tls",
            "tlsAllowInvalidHostnames",
            "tlsInsecure",
            "uuidRepresentation",
            "w",
            "waitQueueTimeoutMS",
            "wTimeoutMS",
            "zlibCompressionLevel");

    private static final String HARMLESS_HOST = "host.example.com";
    private static final String ENCODE = "percent-encode each of : / ? # [ ] @ % in the user name and the password";

    static ConnectionStringDiagnosis of(String uri) {
        Matcher parts = PARTS.matcher(uri);
        if (!parts.matches()) {
            return new ConnectionStringDiagnosis("", "", "", "", List.of());
        }
        String credentials = parts.group(2) == null ? "" : parts.group(2) + "@";
        String path = parts.group(4) == null ? "" : parts.group(4);
        String query = parts.group(5) == null ? "" : parts.group(5);
        List<String> options = Stream.of(query.split("[&;]"))
                .filter(option -> !option.isEmpty())
                .toList();
        return new ConnectionStringDiagnosis(parts.group(1), credentials, parts.group(3), path, options);
    }

    /** The problem of credentials in a place where the driver takes them for a host or a database, and logs them as such. */
    Optional<String> misplacedCredentials() {
        if (path.contains("@")) {
            return Optional.of("an @ follows the first /; " + ENCODE);
        }
        return hosts.contains("%40")
                ? Optional.of("a host contains a percent-encoded @; write the @ that ends the credentials as it is")
                : Optional.empty();
    }

    /** What is wrong with a string that the driver refuses. */
    String problem() {
        if (scheme.isEmpty()) {
            return "it starts with neither mongodb:// nor mongodb+srv://";
        }
        if (!isAccepted("", hosts, "", List.of())) {
            return "a host or its port is wrong; write host:port, or host alone after mongodb+srv://, and " + ENCODE;
        }
        if (!isAccepted("", HARMLESS_HOST, path, List.of())) {
            return "the name of the database is not allowed";
        }
        return wrongOption()
                .or(this::wrongCredentials)
                .or(this::contradictingOptions)
                .orElse("credentials, hosts and options contradict each other");
    }

    private Optional<String> wrongOption() {
        List<String> users =
                credentials.isEmpty() ? List.of("user:password@", "user@", "") : List.of("user:password@", "user@");
        return IntStream.range(0, options.size())
                .filter(i ->
                        users.stream().noneMatch(user -> isAccepted(user, HARMLESS_HOST, "", List.of(options.get(i)))))
                .mapToObj(i -> "the value of " + name(i) + " is not supported" + hint(i))
                .findFirst();
    }

    private Optional<String> wrongCredentials() {
        String harmless = credentials.contains(":") ? "user:password@" : "user@";
        if (!credentials.isEmpty() && isAccepted(harmless, hosts, path, options)) {
            return Optional.of("the user name or the password is unreadable; " + ENCODE);
        }
        return !credentials.contains(":") && isAccepted("user:password@", hosts, path, options)
                ? Optional.of("the password is missing")
                : Optional.empty();
    }

    private Optional<String> contradictingOptions() {
        List<String> names = IntStream.range(0, options.size())
                .filter(i -> isAccepted(credentials, hosts, path, without(i)))
                .mapToObj(this::name)
                .toList();
        return switch (names.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(names.get(0) + " contradicts the rest of the connection string");
            default -> Optional.of(String.join(" and ", names) + " contradict each other");
        };
    }

    private List<String> without(int index) {
        return IntStream.range(0, options.size())
                .filter(i -> i != index)
                .mapToObj(options::get)
                .toList();
    }

    private String hint(int index) {
        return name(index).equals("compressors") ? "; write zlib, or leave the option out" : "";
    }

    private String name(int index) {
        String option = options.get(index);
        return DOCUMENTED.stream()
                .filter(name -> option.regionMatches(true, 0, name + "=", 0, name.length() + 1))
                .findFirst()
                .orElse("option " + (index + 1));
    }

    private boolean isAccepted(String user, String host, String database, List<String> kept) {
        String query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        String slash = database.isEmpty() && !kept.isEmpty() ? "/" : database;
        try {
            check(new ConnectionString(scheme + user + host + slash + query, (name, type) -> List.of()));
            return true;
        } catch (IllegalArgumentException | IllegalStateException | MongoException refused) {
            return false;
        }
    }

    /**
     * @throws IllegalArgumentException if an option is not supported
     * @throws IllegalStateException if options contradict each other
     */
    static void check(ConnectionString connection) {
        MongoClientSettings.builder().applyConnectionString(connection).build();
        // The driver finds the libraries of other compressors only if somebody adds them, and fails at each command
        // otherwise.
        if (!connection.getCompressorList().stream()
                .map(MongoCompressor::getName)
                .allMatch("zlib"::equals)) {
            throw new IllegalArgumentException("compressors");
        }
    }
}
