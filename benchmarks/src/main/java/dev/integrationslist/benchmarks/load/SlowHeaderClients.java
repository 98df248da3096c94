package dev.integrationslist.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Clients that each send a byte of a request's head a second, for ever, and come again when they are cut off. */
final class SlowHeaderClients implements AutoCloseable {
    private static final byte[] START = "GET /?".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private long cutOff;

    SlowHeaderClients(InetSocketAddress server, int clients) throws IOException {
        this.server = server;
        for (int i = 0; i < clients; i++) {
            channels.add(connect());
        }
        timer.scheduleAtFixedRate(this::sendOneByteEach, 1, 1, TimeUnit.SECONDS);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.write(ByteBuffer.wrap(START));
        channel.configureBlocking(false);
        return channel;
    }

    private synchronized void sendOneByteEach() {
        for (int i = 0; i < channels.size(); i++) {
            try {
                if (isCutOff(channels.get(i))) {
                    cutOff++;
                    channels.get(i).close();
                    channels.set(i, connect());
                }
            } catch (IOException down) {
                throw new UncheckedIOException(down);
            }
        }
    }

    private static boolean isCutOff(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1_024)) < 0 || channel.write(ByteBuffer.wrap(new byte[] {'a'})) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** How often the server ended one. */
    synchronized long cutOff() {
        return cutOff;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
