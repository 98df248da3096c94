package dev.integrationslist.benchmarks.load;

import dev.integrationslist.benchmarks.Integrations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runnable jar in a process of its own, on a free port of the loopback, serving a workspace that is made for it. */
final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("bootstrap", "target", "integrations-list.jar");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?:\\d+/");
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");
    private static final Pattern ESTABLISHED = Pattern.compile("\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) \\S+ (01|08) .*");

    private final Process process;
    private final Path workspace;
    private final InetSocketAddress address;

    private ServerProcess(Process process, Path workspace, InetSocketAddress address) {
        this.process = process;
        this.workspace = workspace;
        this.address = address;
    }

    /**
     * Starts it, and waits until it serves.
     *
     * @param options what it is told besides where to listen and what to serve
     */
    static ServerProcess start(int integrations, String... options) throws IOException {
        Path workspace = Workspace.write(Integrations.generate(integrations));
        return start(
                workspace, List.of("-Xmx512m"), Stream.concat(Stream.of("--data=" + workspace), Stream.of(options)));
    }

    /**
     * Starts it, and waits until it serves.
     *
     * @param workspace a folder that is deleted once it ends
     * @param jvm options of the virtual machine
     * @param options what it is told besides where to listen
     */
    static ServerProcess start(Path workspace, List<String> jvm, Stream<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JAVA_HOME.resolve("bin").resolve("java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString(), "--port=0"));
        options.forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ServerProcess(process, workspace, address(process.inputReader()));
    }

    private static InetSocketAddress address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                discard(out);
                URI uri = URI.create(address.group());
                return new InetSocketAddress(InetAddress.getByName(uri.getHost()), uri.getPort());
            }
        }
        throw new IOException("the server does not start; is " + JAR.toAbsolutePath() + " built?");
    }

    /** So that a full pipe never stops the server. */
    private static void discard(BufferedReader out) {
        Thread reader = new Thread(() -> {
            try {
                while (out.read() >= 0) {}
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
        reader.setUncaughtExceptionHandler((thread, closed) -> {});
        reader.setDaemon(true);
        reader.start();
    }

    InetSocketAddress address() {
        return address;
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kilobytes of the heap that a collection leaves in use. */
    long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = HEAP_USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd does not say what of the heap is used");
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        JAVA_HOME.resolve("bin").resolve("jcmd").toString(), String.valueOf(process.pid()), command)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    /** Connections that the server's side of holds open, as Linux counts them. */
    long openConnections() throws IOException {
        String port = "%04X".formatted(address.getPort());
        long open = 0;
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", "self", "net", table))) {
                Matcher socket = ESTABLISHED.matcher(line);
                if (socket.matches() && socket.group(1).equals(port)) {
                    open++;
                }
            }
        }
        return open;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Workspace.delete(workspace);
    }
}
