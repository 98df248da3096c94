package dev.integrationslist.domain.integration;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Regex;
import java.time.Instant;
import java.util.Optional;

/**
 * An integration as it is stored, or the part of it that a projection listed.
 *
 * <p>The document is the truth: fields unknown to us survive in it, in their order. The accessors read the ones we know and
 * are empty where a field is missing, null or of another type.
 */
public record Integration(Document document) {
    /** The field that names the type, see {@link IntegrationType}. */
    public static final String TYPE = "type";

    /** The field that names the integration for people. */
    public static final String NAME = "name";

    /** The field that says when it was made. */
    public static final String CREATED_AT = "_createdAt";

    /** The field that says who made it. */
    public static final String CREATED_BY = "_createdBy";

    /** Its identifier. */
    public Optional<String> id() {
        return string(document, "_id");
    }

    /** Which way it posts. */
    public Optional<IntegrationType> type() {
        return string(document, TYPE).flatMap(IntegrationType::of);
    }

    /** What people call it. */
    public Optional<String> name() {
        return string(document, NAME);
    }

    /** Whether it runs; empty where the document does not say. */
    public Optional<Boolean> enabled() {
        return document.get("enabled") instanceof BooleanValue enabled
                ? Optional.of(enabled.value())
                : Optional.empty();
    }

    /** When it was made, to the millisecond. */
    public Optional<Instant> createdAt() {
        return document.get(CREATED_AT) instanceof DateTime date
                ? Optional.of(Instant.ofEpochMilli(date.epochMillis()))
                : Optional.empty();
    }

    /** The identifier of the user who made it. */
    public Optional<String> creatorId() {
        return document.get(CREATED_BY) instanceof Document creator ? string(creator, "_id") : Optional.empty();
    }

    private static Optional<String> string(Document document, String name) {
        Value value = document.get(name);
        return value instanceof StringValue string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The filter of the integrations of one type. */
    public static Filter ofType(IntegrationType type) {
        return Filter.equal(TYPE, new StringValue(type.id()));
    }

    /**
     * The filter of the integrations whose name contains a text, whatever the case of its letters.
     *
     * @throws IllegalArgumentException where the text has more than
     *     {@value dev.integrationslist.domain.pattern.Pattern#MAX_SIZE} characters, or a NUL
     */
    public static Filter nameContains(String text) {
        return Filter.where(NAME, new Regex(new RegularExpression(Regex.quote(text), "i")));
    }
}
