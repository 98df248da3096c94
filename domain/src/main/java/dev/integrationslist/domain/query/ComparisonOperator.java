package dev.integrationslist.domain.query;

/** The relation of a {@link Comparison}: how the value of the field compares with the operand. */
public enum ComparisonOperator {
    EQ(FieldOperator.EQ),
    NE(FieldOperator.NE),
    GT(FieldOperator.GT),
    GTE(FieldOperator.GTE),
    LT(FieldOperator.LT),
    LTE(FieldOperator.LTE);

    private final FieldOperator operator;

    ComparisonOperator(FieldOperator operator) {
        this.operator = operator;
    }

    FieldOperator operator() {
        return operator;
    }
}
