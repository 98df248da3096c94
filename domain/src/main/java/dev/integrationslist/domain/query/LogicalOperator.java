package dev.integrationslist.domain.query;

/** The connective of a {@link LogicalFilter}. */
public enum LogicalOperator {
    /** Every one of the filters; an empty list matches every document. */
    AND(DocumentOperator.AND),
    /** At least one of the filters. */
    OR(DocumentOperator.OR),
    /** None of the filters. */
    NOR(DocumentOperator.NOR);

    private final DocumentOperator operator;

    LogicalOperator(DocumentOperator operator) {
        this.operator = operator;
    }

    DocumentOperator operator() {
        return operator;
    }
}
