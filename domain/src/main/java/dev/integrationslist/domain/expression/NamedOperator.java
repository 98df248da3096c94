package dev.integrationslist.domain.expression;

import static dev.integrationslist.domain.expression.Parameter.AMOUNT;
import static dev.integrationslist.domain.expression.Parameter.BIN_SIZE;
import static dev.integrationslist.domain.expression.Parameter.CHARS;
import static dev.integrationslist.domain.expression.Parameter.DATE;
import static dev.integrationslist.domain.expression.Parameter.END_DATE;
import static dev.integrationslist.domain.expression.Parameter.FORMAT;
import static dev.integrationslist.domain.expression.Parameter.INPUT;
import static dev.integrationslist.domain.expression.Parameter.ON_NULL;
import static dev.integrationslist.domain.expression.Parameter.START_DATE;
import static dev.integrationslist.domain.expression.Parameter.START_OF_WEEK;
import static dev.integrationslist.domain.expression.Parameter.TIMEZONE;
import static dev.integrationslist.domain.expression.Parameter.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator with named arguments.
 *
 * <p>A switch over this enum without a default is how the compiler names each place that a new operator concerns.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/aggregation/">Expression operators</a>
 */
public enum NamedOperator {
    TRIM("$trim", List.of(INPUT), CHARS),
    LTRIM("$ltrim", List.of(INPUT), CHARS),
    RTRIM("$rtrim", List.of(INPUT), CHARS),

    YEAR("$year", List.of(DATE), TIMEZONE),
    MONTH("$month", List.of(DATE), TIMEZONE),
    DAY_OF_MONTH("$dayOfMonth", List.of(DATE), TIMEZONE),
    DAY_OF_WEEK("$dayOfWeek", List.of(DATE), TIMEZONE),
    HOUR("$hour", List.of(DATE), TIMEZONE),
    MINUTE("$minute", List.of(DATE), TIMEZONE),
    SECOND("$second", List.of(DATE), TIMEZONE),
    MILLISECOND("$millisecond", List.of(DATE), TIMEZONE),

    DATE_DIFF("$dateDiff", List.of(START_DATE, END_DATE, UNIT), TIMEZONE, START_OF_WEEK),
    DATE_ADD("$dateAdd", List.of(START_DATE, UNIT, AMOUNT), TIMEZONE),
    DATE_SUBTRACT("$dateSubtract", List.of(START_DATE, UNIT, AMOUNT), TIMEZONE),
    DATE_TRUNC("$dateTrunc", List.of(DATE, UNIT), BIN_SIZE, TIMEZONE, START_OF_WEEK),
    DATE_TO_STRING("$dateToString", List.of(DATE), FORMAT, TIMEZONE, ON_NULL);

    private final String symbol;
    private final List<Parameter> required;
    private final List<Parameter> parameters;

    NamedOperator(String symbol, List<Parameter> required, Parameter... optional) {
        this.symbol = symbol;
        this.required = required;
        this.parameters = Stream.concat(required.stream(), Stream.of(optional)).toList();
    }

    /** The operator's name in MongoDB, with its dollar sign. */
    public String symbol() {
        return symbol;
    }

    /** The parameters that cannot be left out. */
    public List<Parameter> required() {
        return required;
    }

    /** All parameters, in the order in which they are written. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether the date may stand for the arguments, as in {@code {"$year": "$_createdAt"}}. */
    public boolean isDatePart() {
        return parameters.equals(List.of(DATE, TIMEZONE));
    }

    /** The parameters, as a clause. */
    String expectation() {
        return symbol + " takes "
                + String.join(", ", parameters.stream().map(Parameter::key).toList());
    }

    /** The operator with a symbol, or empty if none of this enum has it. */
    public static Optional<NamedOperator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }
}
