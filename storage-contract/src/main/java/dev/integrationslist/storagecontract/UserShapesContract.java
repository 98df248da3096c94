package dev.integrationslist.storagecontract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.storagecontract.NamedCase.Line;
import dev.integrationslist.storagecontract.harness.UserStoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Users, permissions and settings of every stored shape, as named cases, read from the resource {@code users.txt}. */
public interface UserShapesContract extends UserStoreUnderTest {
    /** Every case of the resource, grouped by heading. */
    @TestFactory
    default Stream<DynamicContainer> storedShapes() {
        return NamedCase.tests("users.txt", this::checkUnlessKnown);
    }

    /** Fails, or is skipped if a known deviation covers the case. */
    private void checkUnlessKnown(NamedCase named) {
        try {
            check(named);
        } catch (AssertionError | RuntimeException wrong) {
            String reason = knownDeviations().get(named.title());
            if (reason == null) {
                throw wrong;
            }
            Assumptions.abort("not checked here: " + reason);
        }
    }

    private void check(NamedCase named) {
        SignInAttempt attempt = new SignInAttempt("u", "a-token");
        List<Line> expectations = named.lines("signs-in", "roles", "holds", "bypasses", "settings");
        assertTrue(!expectations.isEmpty(), "a case without an expectation");
        UserStore store = storeOf(
                documents(named, "user", attempt),
                documents(named, "permission", attempt),
                documents(named, "setting", attempt));
        Optional<UserAccess> admitted = attempt.at(store);
        for (Line line : expectations) {
            String answer = line.word().equals("signs-in")
                    ? Boolean.toString(admitted.isPresent())
                    : admitted.map(access -> answer(line.word(), access)).orElse("not signed in");
            assertEquals(expected(line), answer, () -> named.title() + ": " + line.word());
        }
    }

    private static String expected(Line line) {
        Value value = ExtendedJson.readValue(line.text());
        if (value instanceof Array array) {
            return sorted(array.stream().map(element -> ((StringValue) element).value()));
        }
        return value instanceof Document settings
                ? settings(WorkspaceSettings.of(settings.stream()
                        .map(field -> Document.of(
                                new Field("_id", new StringValue(field.name())), new Field("value", field.value())))
                        .toList()))
                : line.text();
    }

    private static String answer(String word, UserAccess access) {
        Set<String> roles = access.user().roles();
        return switch (word) {
            case "roles" -> sorted(roles.stream());
            case "holds" -> sorted(access.grants().heldBy(roles).stream().map(Permission::id));
            case "bypasses" -> Boolean.toString(access.grants().bypassesCallLimit(roles));
            default -> settings(access.settings());
        };
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().toList().toString();
    }

    private static String settings(WorkspaceSettings settings) {
        return "%s, %s, tokens expire after %s"
                .formatted(settings.limits(), settings.callLimit(), settings.loginExpiration());
    }

    /** The documents of a collection, with the defaults that the resource describes. */
    private static List<Document> documents(NamedCase named, String word, SignInAttempt attempt) {
        return named.lines(word).stream()
                .map(line -> ExtendedJson.readDocument(line.text()
                        .replace("HASH", LoginToken.hash(attempt.token()))
                        .replace("TOKEN", attempt.token())))
                .map(document -> word.equals("user") ? complete(document, attempt) : document)
                .toList();
    }

    private static Document complete(Document user, SignInAttempt attempt) {
        Document usual = SignInAttempt.user(attempt.userId(), attempt.token());
        List<Field> fields = new ArrayList<>();
        user.forEach(fields::add);
        for (String name : List.of("_id", "services")) {
            Value value = usual.get(name);
            if (user.get(name) == null && value != null) {
                fields.add(new Field(name, value));
            }
        }
        return Document.of(fields);
    }
}
