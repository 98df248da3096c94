package dev.integrationslist.adapter.memory;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes of stored users and of what a user store returns. */
final class UserEdits {
    static final Instant RECENT = Instant.parse("2026-01-01T00:00:00Z");

    private UserEdits() {}

    static List<Document> each(List<Document> documents, UnaryOperator<Document> change) {
        return documents.stream().map(change).toList();
    }

    static Document with(Document document, String name, Value value) {
        List<Field> fields = new ArrayList<>();
        document.forEach(field -> fields.add(field.name().equals(name) ? new Field(name, value) : field));
        if (document.get(name) == null) {
            fields.add(new Field(name, value));
        }
        return Document.of(fields);
    }

    /** The document with another one in a field, if there is a document in it. */
    static Document at(Document document, String name, UnaryOperator<Document> change) {
        return document.get(name) instanceof Document inner ? with(document, name, change.apply(inner)) : document;
    }

    static Document wrapped(Document document, String name) {
        return document.get(name) instanceof StringValue text ? with(document, name, Array.of(text)) : document;
    }

    static Value flattened(Value value) {
        List<Value> elements = new ArrayList<>();
        if (value instanceof Array array) {
            array.forEach(element -> {
                if (element instanceof Array inner) {
                    inner.forEach(elements::add);
                } else {
                    elements.add(element);
                }
            });
        }
        return elements.isEmpty() ? NullValue.INSTANCE : Array.of(elements);
    }

    static LoginToken personal(String hash) {
        return new LoginToken(hash, true, null);
    }

    static UserAccess tokens(UserAccess access, UnaryOperator<LoginToken> change) {
        return with(access, access.user().tokens().stream().map(change).toList());
    }

    static UserAccess with(UserAccess access, List<LoginToken> tokens) {
        User user = access.user();
        return new UserAccess(
                new User(user.id(), user.active(), user.roles(), tokens), access.grants(), access.settings());
    }

    static UserAccess with(UserAccess access, boolean active, Set<String> roles) {
        User user = access.user();
        return new UserAccess(new User(user.id(), active, roles, user.tokens()), access.grants(), access.settings());
    }
}
