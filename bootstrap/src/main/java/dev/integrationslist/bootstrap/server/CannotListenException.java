package dev.integrationslist.bootstrap.server;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

/** The server cannot listen where it was told to; the message says why and what would do. */
public final class CannotListenException extends IOException {
    private static final long serialVersionUID = 1L;

    CannotListenException(String host, int port, IOException failure) {
        super(message(host, port, failure), failure);
    }

    private static String message(String host, int port, IOException failure) {
        Throwable root = failure.getCause() == null ? failure : failure.getCause();
        String reason = root instanceof UnresolvedAddressException
                ? "no such host is known"
                : String.valueOf(root.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("in use")
                ? "Port %d of %s is taken by another program. Stop that, or choose another port with --port (0 takes any that is free)."
                        .formatted(port, host)
                : "Cannot listen on port %d of %s: %s. Choose another with --host and --port."
                        .formatted(port, host, reason);
    }
}
