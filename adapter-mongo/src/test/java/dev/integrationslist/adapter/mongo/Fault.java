package dev.integrationslist.adapter.mongo;

/** A fault of one reply of the server, injected by {@link FaultProxy}. */
public enum Fault {
    /** It arrives as it was sent. */
    NONE,
    /** Every connection breaks, and for a while no new one is accepted. */
    REFUSED,
    /** The connection is reset in place of the reply. */
    RESET,
    /** Nothing of it arrives, and the connection stays open. */
    STALLED_BEFORE,
    /** Half of it arrives, and the connection stays open. */
    STALLED_WITHIN,
    /** It arrives, and nothing after it ever does. */
    STALLED_AFTER,
    /** Half of it arrives, and the connection ends. */
    CUT_SHORT,
    /** All of it arrives, and the second half is nonsense. */
    GARBLED,
    /** It arrives in drops. */
    SLOW,
    NOT_WRITABLE_PRIMARY(10107),
    INTERRUPTED_DUE_TO_STATE_CHANGE(11602),
    SHUTDOWN_IN_PROGRESS(91),
    EXCEEDED_TIME_LIMIT(262),
    MAX_TIME_EXPIRED(50),
    UNAUTHORIZED(13),
    CURSOR_NOT_FOUND(43);

    private final int code;

    Fault() {
        this(0);
    }

    Fault(int code) {
        this.code = code;
    }

    /** The code of the error that the reply carries in place of its content; 0 where it carries none. */
    int code() {
        return code;
    }
}
