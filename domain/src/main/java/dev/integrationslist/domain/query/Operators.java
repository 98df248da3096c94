package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import java.util.List;

/** Operator documents: their detection and their form. */
final class Operators {
    private Operators() {}

    /** The predicates as one operator document. */
    static Document document(List<Predicate> predicates) {
        return Document.of(predicates.stream()
                .map(predicate -> new Field(predicate.operator().symbol(), predicate.operand()))
                .toList());
    }

    /**
     * The predicates as the value of a field. A regular expression alone stands for itself: not every server that
     * speaks MongoDB's protocol takes one as the operand of {@code $regex}.
     */
    static Value written(List<Predicate> predicates) {
        return predicates.size() == 1 && predicates.get(0) instanceof Regex regex
                ? regex.expression()
                : document(predicates);
    }

    /** Whether the first key is an operator's. A DBRef starts with {@code $ref} but is a value. */
    static boolean isOperatorDocument(Document document) {
        return startsWithDollar(document) && !isReference(document);
    }

    private static boolean startsWithDollar(Document document) {
        return !document.isEmpty() && document.iterator().next().name().startsWith("$");
    }

    private static boolean isReference(Document document) {
        return document.get("$ref") != null && document.get("$id") != null;
    }

    /** Checks a value in the list of {@code $in}, {@code $nin} or {@code $all}. */
    static void requireListable(Value value) {
        Operands.requireDefined(value);
        if (value instanceof RegularExpression expression) {
            Operands.requireValid(expression);
        }
        if (value instanceof Document document && isOperatorDocument(document)) {
            throw new OperandException(
                    "an operator cannot stand in a list: "
                            + document.iterator().next().name(),
                    "list values and regular expressions");
        }
    }
}
