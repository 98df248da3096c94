package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of the value, one of several; for an array, also the type of an element.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/type/">$type</a>
 */
public record Type(List<ValueType> types) implements Predicate {
    private static final String NUMBER = "number";
    private static final String EXPECTATION =
            "$type takes a type's number or name, such as 2 or \"string\", or a list of them; \"number\" is any number";

    public Type {
        types = types.stream().distinct().sorted().toList();
        if (types.isEmpty()) {
            throw new OperandException("the list is empty", EXPECTATION);
        }
    }

    static Type of(Value operand) {
        List<ValueType> types = new ArrayList<>();
        for (Value name : operand instanceof Array names ? names : Array.of(operand)) {
            types.addAll(read(name));
        }
        return new Type(types);
    }

    private static List<ValueType> read(Value name) {
        if (name instanceof StringValue alias) {
            return alias.value().equals(NUMBER)
                    ? Stream.of(ValueType.values()).filter(ValueType::isNumber).toList()
                    : List.of(ValueType.ofAlias(alias.value())
                            .orElseThrow(() -> new OperandException("unknown type name", EXPECTATION)));
        }
        long number = Operands.wholeNumber(name, EXPECTATION);
        return List.of(Optional.of((int) number)
                .filter(small -> small == number)
                .flatMap(ValueType::ofNumber)
                .orElseThrow(() -> new OperandException("no type has the number " + number, EXPECTATION)));
    }

    @Override
    public FieldOperator operator() {
        return FieldOperator.TYPE;
    }

    @Override
    public Value operand() {
        return Array.of(
                types.stream().map(type -> new StringValue(type.alias())).toList());
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.type(this);
    }
}
