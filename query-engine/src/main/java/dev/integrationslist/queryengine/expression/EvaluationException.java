package dev.integrationslist.queryengine.expression;

/** The failure of an evaluation for one document. It has no message, as nothing of a document may be told. */
final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationException() {
        super(null, null, false, false);
    }
}
