package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.RefusedException;
import java.util.List;
import java.util.SortedSet;

/**
 * A question about one document, answered by yes or no.
 *
 * <p>Built from the records of this package, or read from a document as MongoDB's {@code find} takes it.
 * {@link #toDocument()} writes what {@link #parse(Document)} reads back to an equal filter. Bounds hold where a filter is
 * read: what a program builds is its own affair.
 */
public sealed interface Filter permits And, Or, Nor, FieldFilter {

    /** The filter that every document passes. */
    Filter EVERYTHING = new And(List.of());

    /** This filter as MongoDB's {@code find} takes it. */
    Document toDocument();

    /** Both filters. */
    default Filter and(Filter other) {
        return equals(EVERYTHING) ? other : other.equals(EVERYTHING) ? this : new And(List.of(this, other));
    }

    /**
     * The filter that asks one thing of one field.
     *
     * @param path names joined by dots, such as {@code _createdBy.username}
     * @throws IllegalArgumentException where the path starts with a dollar sign
     */
    static Filter where(String path, Predicate predicate) {
        return new FieldFilter(new FieldPath(path), predicate);
    }

    /**
     * The filter that a field equals a value, by MongoDB's rules: an array does where one of its elements does, a missing
     * field equals null, and values of different types are never equal, but for numbers, whose four types are as one.
     *
     * @param path names joined by dots, such as {@code _createdBy.username}
     * @throws IllegalArgumentException where the path starts with a dollar sign
     */
    static Filter equal(String path, Value value) {
        return where(path, new Eq(value));
    }

    /** The names of the language's operators, with their dollar sign, in order. */
    static SortedSet<String> operators() {
        return FilterParser.operators();
    }

    /**
     * Reads a filter within the default bounds.
     *
     * @throws RefusedException where it is not in the language, with the place and the remedy
     */
    static Filter parse(Document query) {
        return parse(query, QueryBounds.DEFAULT);
    }

    /**
     * Reads a filter.
     *
     * @throws RefusedException where it is not in the language or beyond a bound, with the place and the remedy
     */
    static Filter parse(Document query, QueryBounds bounds) {
        return new FilterParser(bounds).parse(query);
    }
}
