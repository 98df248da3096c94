package dev.integrationslist.domain.expression;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named arguments of an operator.
 *
 * @param place where they stand
 * @param expectation what the operator takes, as a clause
 */
record Arguments(Document given, ExpressionPlace place, String expectation) {
    /** The arguments, if the operand is a document of some of these keys. */
    static Arguments of(Value operand, ExpressionPlace place, String expectation, String... keys) {
        if (!(operand instanceof Document document)) {
            throw place.refusal("got " + operand.type().alias(), expectation);
        }
        place.requireDepth();
        Set<String> known = new HashSet<>(List.of(keys));
        for (Field field : document) {
            if (!known.remove(field.name())) {
                throw place.field(field.name()).refusal("there is no such argument, or it is repeated", expectation);
            }
        }
        return new Arguments(document, place, expectation);
    }

    ExpressionPlace at(String key) {
        return place.field(key);
    }

    @Nullable
    Value get(String key) {
        return given.get(key);
    }

    Value require(String key) {
        Value value = given.get(key);
        if (value == null) {
            throw place.refusal("there is no " + key, expectation);
        }
        return value;
    }
}
