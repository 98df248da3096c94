package dev.integrationslist.domain.work;

/** The work budget of a request is used up. It has no stack trace, as expensive requests must be cheap to end. */
public final class WorkBudgetExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for the log, never for a client */
    public WorkBudgetExceededException(String message) {
        super(message, null, false, false);
    }
}
