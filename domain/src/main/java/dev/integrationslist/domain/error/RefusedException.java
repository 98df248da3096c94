package dev.integrationslist.domain.error;

/**
 * Carries a {@link Refusal} to the inbound adapter that renders it. It has no stack trace: it tells of the request, not of
 * the program, and hostile requests must be cheap to refuse.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Its message is the refusal's. */
    public RefusedException(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    /** Carries a new {@link Refusal} of these parts. */
    public RefusedException(ErrorCode code, String place, String problem, String remedy) {
        this(new Refusal(code, place, problem, remedy));
    }

    /** Why, where, and what would do. */
    public Refusal refusal() {
        return refusal;
    }
}
