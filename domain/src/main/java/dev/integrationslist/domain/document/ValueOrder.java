package dev.integrationslist.domain.document;

import dev.integrationslist.domain.work.WorkBudget;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;

/**
 * MongoDB's total order of values: by the rank of the type, then within it. Numbers compare by value across their four
 * types; NaN equals NaN and is below all other numbers. A value compared with itself costs nothing.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison order</a>
 */
public final class ValueOrder implements Comparator<Value> {
    /** The order without a bound on the work. */
    public static final ValueOrder INSTANCE = new ValueOrder(WorkBudget.UNLIMITED);

    private final WorkBudget budget;

    /** @param budget charged with each field, element and character that is compared */
    public ValueOrder(WorkBudget budget) {
        this.budget = budget;
    }

    @Override
    public int compare(Value left, Value right) {
        int byRank = Integer.compare(left.type().rank(), right.type().rank());
        return byRank != 0 ? byRank : compareWithinRank(left, right);
    }

    private int compareWithinRank(Value left, Value right) {
        if (left == right) {
            return 0;
        }
        return switch (left.type()) {
            case MIN_KEY, UNDEFINED, NULL, MAX_KEY -> 0;
            case DOUBLE, INT, LONG, DECIMAL -> ((NumberValue) left).compareByValue((NumberValue) right);
            case STRING, SYMBOL -> compareStrings(text(left), text(right));
            case OBJECT -> compareDocuments((Document) left, (Document) right);
            case ARRAY -> compareArrays((Array) left, (Array) right);
            case BINARY -> compareBinaries((Binary) left, (Binary) right);
            case OBJECT_ID -> ((ObjectId) left).hex().compareTo(((ObjectId) right).hex());
            case BOOLEAN -> Boolean.compare(((BooleanValue) left).value(), ((BooleanValue) right).value());
            case DATE -> Long.compare(((DateTime) left).epochMillis(), ((DateTime) right).epochMillis());
            case TIMESTAMP -> compareTimestamps((Timestamp) left, (Timestamp) right);
            case REGULAR_EXPRESSION -> comparePatterns((RegularExpression) left, (RegularExpression) right);
            case DB_POINTER -> comparePointers((DbPointer) left, (DbPointer) right);
            case JAVASCRIPT -> compareStrings(((JavaScript) left).code(), ((JavaScript) right).code());
            case JAVASCRIPT_WITH_SCOPE -> compareScoped((JavaScriptWithScope) left, (JavaScriptWithScope) right);
        };
    }

    private static String text(Value value) {
        return value instanceof StringValue string ? string.value() : ((Symbol) value).value();
    }

    /**
     * Compares strings as MongoDB does, by their UTF-8 bytes, which is the order of their code points. UTF-16 units have the
     * same order, except for surrogates, which are below U+E000 to U+FFFF although they encode code points above.
     */
    private int compareStrings(String left, String right) {
        int length = Math.min(left.length(), right.length());
        int at = 0;
        while (at < length && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        budget.charge(at);
        return at < length
                ? compareUnits(left.charAt(at), right.charAt(at))
                : Integer.compare(left.length(), right.length());
    }

    private static int compareUnits(char left, char right) {
        boolean surrogate = Character.isSurrogate(left);
        return surrogate == Character.isSurrogate(right)
                ? Character.compare(left, right)
                : surrogate && right >= 0xE000 ? 1 : !surrogate && left >= 0xE000 ? -1 : Character.compare(left, right);
    }

    private int compareDocuments(Document left, Document right) {
        Iterator<Field> lefts = left.iterator();
        Iterator<Field> rights = right.iterator();
        while (lefts.hasNext() && rights.hasNext()) {
            budget.charge(1);
            Field a = lefts.next();
            Field b = rights.next();
            int order =
                    Integer.compare(a.value().type().rank(), b.value().type().rank());
            if (order == 0) {
                order = compareStrings(a.name(), b.name());
            }
            if (order == 0) {
                order = compareWithinRank(a.value(), b.value());
            }
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(lefts.hasNext(), rights.hasNext());
    }

    private int compareArrays(Array left, Array right) {
        int length = Math.min(left.size(), right.size());
        for (int i = 0; i < length; i++) {
            budget.charge(1);
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareBinaries(Binary left, Binary right) {
        int order = Integer.compare(left.length(), right.length());
        if (order == 0) {
            order = Integer.compare(left.subtype(), right.subtype());
        }
        return order != 0 ? order : left.compareBytes(right);
    }

    private static int compareTimestamps(Timestamp left, Timestamp right) {
        int order = Long.compare(left.seconds(), right.seconds());
        return order != 0 ? order : Long.compare(left.increment(), right.increment());
    }

    private int comparePatterns(RegularExpression left, RegularExpression right) {
        int order = compareStrings(left.pattern(), right.pattern());
        return order != 0 ? order : compareStrings(left.options(), right.options());
    }

    private int comparePointers(DbPointer left, DbPointer right) {
        int order = Integer.compare(utf8Length(left.namespace()), utf8Length(right.namespace()));
        if (order == 0) {
            order = compareStrings(left.namespace(), right.namespace());
        }
        return order != 0 ? order : left.id().hex().compareTo(right.id().hex());
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private int compareScoped(JavaScriptWithScope left, JavaScriptWithScope right) {
        int order = compareStrings(left.code(), right.code());
        return order != 0 ? order : compareDocuments(left.scope(), right.scope());
    }
}
