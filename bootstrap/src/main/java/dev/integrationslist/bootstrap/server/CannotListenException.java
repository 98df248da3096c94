package dev.integrationslist.bootstrap.server;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

/** A failure to listen on the configured host and port; the message has the reason and what to do. */
public final class CannotListenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean hostUnknown;

    CannotListenException(String host, int port, IOException failure) {
        super(message(host, port, root(failure)), failure);
        hostUnknown = root(failure) instanceof UnresolvedAddressException;
    }

    /** Whether the host name cannot be resolved, so that only another setting helps. */
    public boolean isHostUnknown() {
        return hostUnknown;
    }

    private static Throwable root(IOException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static String message(String host, int port, Throwable root) {
        String reason = root instanceof UnresolvedAddressException ? "unknown host" : String.valueOf(root.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("in use")
                ? "Port %d of %s is in use by another program. Stop it, or choose another port with --port (0 for any free port)."
                        .formatted(port, host)
                : "Cannot listen on port %d of %s: %s. Choose another address with --host and --port."
                        .formatted(port, host, reason);
    }
}
