package dev.integrationslist.bootstrap.wiring;

/** A heap that is too small for the workspace; the message has the sizes and what to do. */
public final class InsufficientHeapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InsufficientHeapException(String message) {
        super(message);
    }
}
