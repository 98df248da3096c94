package dev.integrationslist.queryengine.expression;

import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Undefined;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.work.WorkBudget;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one expression on one document after the other: the document, the variables, and what the evaluation may
 * still cost. Used by one thread.
 */
final class Evaluation {
    /** The number of characters and elements that an evaluation on one document may build in all. */
    static final int MAX_BUILT = 1 << 20;

    /** Units of work that are charged together, as a charge costs more than most steps. */
    private static final int CHARGED_TOGETHER = 256;

    private final WorkBudget work;
    private final ValueOrder order = new ValueOrder(this::charge);
    private final @Nullable Value[] variables;
    private Document root = Document.EMPTY;
    private long built;
    private long uncharged;

    Evaluation(WorkBudget work, int variables) {
        this.work = work;
        this.variables = new @Nullable Value[variables];
    }

    void start(Document document) {
        root = document;
        built = 0;
        charge(1);
    }

    Document root() {
        return root;
    }

    @Nullable
    Value variable(int slot) {
        return variables[slot];
    }

    void bind(int slot, @Nullable Value value) {
        variables[slot] = value;
    }

    void charge(long units) {
        uncharged += units;
        if (uncharged >= CHARGED_TOGETHER) {
            finish();
        }
    }

    /** Charges the work that is not charged yet. */
    void finish() {
        long units = uncharged;
        uncharged = 0;
        work.charge(units);
    }

    /** Takes characters or elements of what may be built. */
    void build(long size) {
        built += size;
        if (built > MAX_BUILT) {
            throw new EvaluationException();
        }
        charge(size);
    }

    /** The comparison in the order of all values, in which a missing value is the same as undefined. */
    int compare(@Nullable Value left, @Nullable Value right) {
        if (left instanceof Int32 one && right instanceof Int32 other) {
            return Integer.compare(one.value(), other.value());
        }
        if (left instanceof DateTime one && right instanceof DateTime other) {
            return Long.compare(one.epochMillis(), other.epochMillis());
        }
        return order.compare(left == null ? Undefined.INSTANCE : left, right == null ? Undefined.INSTANCE : right);
    }

    boolean areEqual(@Nullable Value left, @Nullable Value right) {
        if (left instanceof StringValue one && right instanceof StringValue other) {
            charge(one.value().length());
            return one.value().equals(other.value());
        }
        return compare(left, right) == 0;
    }
}
