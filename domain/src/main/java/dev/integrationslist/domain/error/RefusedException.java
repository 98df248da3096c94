package dev.integrationslist.domain.error;

/**
 * A {@link Refusal} on its way to the inbound adapter that renders it. It has no stack trace: it describes the request, not
 * the program, and hostile requests must be cheap to refuse.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** An exception with the refusal's message. */
    public RefusedException(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    /** An exception with a new {@link Refusal} of these parts. */
    public RefusedException(ErrorCode code, String place, String problem, String remedy) {
        this(new Refusal(code, place, problem, remedy));
    }

    /** The code, place, problem and remedy. */
    public Refusal refusal() {
        return refusal;
    }
}
