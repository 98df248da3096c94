package dev.integrationslist.domain.integration;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Regex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An integration as it is stored, or a projection of it.
 *
 * <p>The document holds all fields, known or not, in their order. The accessors read the documented fields, and are empty if
 * a field is missing, null or of another type.
 *
 * @see <a href="https://developer.rocket.chat/apidocs/get-list-of-integrations">Get List of Integrations</a>
 */
public record Integration(Document document) {
    /** The field of the type, see {@link IntegrationType}. */
    public static final String TYPE = "type";

    /** The field of the name. */
    public static final String NAME = "name";

    /** The field of the time of creation. */
    public static final String CREATED_AT = "_createdAt";

    /** The field of the creator. */
    public static final String CREATED_BY = "_createdBy";

    /** The unique identifier. */
    public Optional<String> id() {
        return string("_id");
    }

    /** The direction in which messages are posted. */
    public Optional<IntegrationType> type() {
        return string(TYPE).flatMap(IntegrationType::of);
    }

    /** The name, for people. */
    public Optional<String> name() {
        return string(NAME);
    }

    /** Whether the integration is active. */
    public Optional<Boolean> enabled() {
        return flag("enabled");
    }

    /** The username that messages are posted as. */
    public Optional<String> username() {
        return string("username");
    }

    /** The identifier of the user with that username. */
    public Optional<String> userId() {
        return string("userId");
    }

    /** The name shown in place of the username. */
    public Optional<String> alias() {
        return string("alias");
    }

    /** The address of the picture shown with messages. */
    public Optional<String> avatar() {
        return string("avatar");
    }

    /** The channels that messages are posted to or read from, such as {@code #general} or {@code @user}. */
    public Optional<List<String>> channel() {
        return strings("channel");
    }

    /** The words that trigger an outgoing integration. */
    public Optional<List<String>> triggerWords() {
        return strings("triggerWords");
    }

    /** The addresses that an outgoing integration calls. */
    public Optional<List<String>> urls() {
        return strings("urls");
    }

    /** The secret that authenticates calls. */
    public Optional<String> token() {
        return string("token");
    }

    /** Whether an outgoing integration answers as the author of the message. */
    public Optional<Boolean> impersonateUser() {
        return flag("impersonateUser");
    }

    /** The source of the script that processes messages. */
    public Optional<String> script() {
        return string("script");
    }

    /** Whether the script runs. */
    public Optional<Boolean> scriptEnabled() {
        return flag("scriptEnabled");
    }

    /** The compiled script. */
    public Optional<String> scriptCompiled() {
        return string("scriptCompiled");
    }

    /** The error of the script's compilation. */
    public Optional<Document> scriptError() {
        return document.get("scriptError") instanceof Document error ? Optional.of(error) : Optional.empty();
    }

    /** The time of creation, to the millisecond. */
    public Optional<Instant> createdAt() {
        return instant(CREATED_AT);
    }

    /** The time of the last change, to the millisecond. */
    public Optional<Instant> updatedAt() {
        return instant("_updatedAt");
    }

    /** The identifier of the creator. */
    public Optional<String> creatorId() {
        return string(creator(), "_id");
    }

    /** The username of the creator. */
    public Optional<String> creatorUsername() {
        return string(creator(), "username");
    }

    private Document creator() {
        return document.get(CREATED_BY) instanceof Document creator ? creator : Document.EMPTY;
    }

    private Optional<String> string(String name) {
        return string(document, name);
    }

    private static Optional<String> string(Document document, String name) {
        return string(document.get(name));
    }

    private static Optional<String> string(@Nullable Value value) {
        return value instanceof StringValue string ? Optional.of(string.value()) : Optional.empty();
    }

    /** The strings of an array; empty if an element is not a string. */
    private Optional<List<String>> strings(String name) {
        if (!(document.get(name) instanceof Array array)) {
            return Optional.empty();
        }
        List<String> strings =
                array.stream().flatMap(element -> string(element).stream()).toList();
        return strings.size() == array.size() ? Optional.of(strings) : Optional.empty();
    }

    private Optional<Boolean> flag(String name) {
        return document.get(name) instanceof BooleanValue flag ? Optional.of(flag.value()) : Optional.empty();
    }

    private Optional<Instant> instant(String name) {
        return document.get(name) instanceof DateTime date
                ? Optional.of(Instant.ofEpochMilli(date.epochMillis()))
                : Optional.empty();
    }

    /** The filter of the integrations of one type. */
    public static Filter ofType(IntegrationType type) {
        return Filters.eq(TYPE, type.id());
    }

    /**
     * The filter of the integrations whose name contains a text, ignoring case.
     *
     * @throws IllegalArgumentException if the text has more than
     *     {@value dev.integrationslist.domain.pattern.Pattern#MAX_SIZE} characters, or a NUL
     */
    public static Filter nameContains(String text) {
        return Filters.regex(NAME, Regex.quote(text), "i");
    }
}
