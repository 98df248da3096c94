package dev.integrationslist.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.User;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.storagecontract.UserStoreContract;
import dev.integrationslist.storagecontract.harness.UserStoreUnderTest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** User stores with one defect each, which the contract detects. */
class BrokenUserStoresTest {
    private static final Instant RECENT = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Document> NONE = List.of();

    /** A store with a defect, which the harness can change. */
    private static final class Broken implements UserStoreContract {
        private final UserStoreUnderTest defect;
        private final UserStore lasting;
        private final AtomicReference<UserStore> current = new AtomicReference<>(store(NONE, NONE, NONE));

        Broken(UserStoreUnderTest defect, UnaryOperator<UserStore> lasting) {
            this.defect = defect;
            this.lasting = lasting.apply((id, hash) -> current.get().findUser(id, hash));
        }

        @Override
        public UserStore storeOf(List<Document> users, List<Document> permissions, List<Document> settings) {
            current.set(defect.storeOf(users, permissions, settings));
            return lasting;
        }

        @Override
        public boolean replace(List<Document> users, List<Document> permissions, List<Document> settings) {
            storeOf(users, permissions, settings);
            return true;
        }
    }

    private static UserStore store(List<Document> users, List<Document> permissions, List<Document> settings) {
        return new MemoryWorkspace(NONE, users, permissions, settings);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                identifiers("trims identifiers", String::trim),
                identifiers("compares identifiers in lower case", id -> id.toLowerCase(Locale.ROOT)),
                identifiers("cuts identifiers at NUL", id -> id.split("\u0000", 2)[0]),
                identifiers("normalizes identifiers", id -> Normalizer.normalize(id, Normalizer.Form.NFC)),
                identifiers("cuts long identifiers", id -> id.substring(0, Math.min(255, id.length()))),
                identifiers("reads identifiers as numbers", id -> id.matches("0\\d+") ? id.substring(1) : id),
                identifiers("unescapes identifiers", id -> id.replace("\\u0075", "u")),
                identifiers("finds one user for every identifier", id -> "u"),
                stores(
                        "fails for an unknown user",
                        store -> (id, hash) ->
                                Optional.of(store.findUser(id, hash).orElseThrow(NoSuchElementException::new))),
                answers("ignores the token", (access, hash) -> with(access, List.of(personal(hash)))),
                answers(
                        "evaluates hashes",
                        (access, hash) -> hash.startsWith("$") ? with(access, List.of(personal(hash))) : access),
                answers(
                        "takes an empty hash for any",
                        (access, hash) -> hash.isEmpty() ? with(access, List.of(personal(hash))) : access),
                answers(
                        "ignores the case of hashes",
                        (access, hash) -> tokens(
                                access,
                                token -> new LoginToken(
                                        token.hashedToken().equalsIgnoreCase(hash) ? hash : token.hashedToken(),
                                        token.personal(),
                                        token.when()))),
                answers(
                        "keeps the first token",
                        (access, hash) -> with(
                                access, access.user().tokens().stream().limit(1).toList())),
                answers(
                        "keeps the last token",
                        (access, hash) -> with(
                                access,
                                access.user().tokens().stream()
                                        .skip(Math.max(0, access.user().tokens().size() - 1))
                                        .toList())),
                answers(
                        "keeps 100 tokens",
                        (access, hash) -> with(
                                access,
                                access.user().tokens().stream().limit(100).toList())),
                answers(
                        "keeps one token per hash",
                        (access, hash) -> with(
                                access,
                                List.copyOf(access.user().tokens().stream()
                                        .collect(Collectors.toMap(
                                                LoginToken::hashedToken, token -> token, (first, second) -> first))
                                        .values()))),
                answers(
                        "takes every token for a personal one",
                        (access, hash) -> tokens(access, token -> personal(token.hashedToken()))),
                answers(
                        "loses the type of tokens",
                        (access, hash) ->
                                tokens(access, token -> new LoginToken(token.hashedToken(), false, token.when()))),
                answers(
                        "loses the dates of tokens",
                        (access, hash) ->
                                tokens(access, token -> new LoginToken(token.hashedToken(), token.personal(), null))),
                answers(
                        "takes every token for a recent one",
                        (access, hash) ->
                                tokens(access, token -> new LoginToken(token.hashedToken(), token.personal(), RECENT))),
                answers(
                        "takes tokens without a date for expired ones",
                        (access, hash) -> tokens(
                                access,
                                token -> token.when() == null
                                        ? new LoginToken(token.hashedToken(), token.personal(), Instant.EPOCH)
                                        : token)),
                answers(
                        "lets deactivated users in",
                        (access, hash) -> with(access, true, access.user().roles())),
                answers(
                        "lets nobody in",
                        (access, hash) -> with(access, false, access.user().roles())),
                answers(
                        "keeps one role",
                        (access, hash) -> with(
                                access,
                                access.user().active(),
                                access.user().roles().stream().limit(1).collect(Collectors.toSet()))),
                answers(
                        "loses the case of roles",
                        (access, hash) -> with(
                                access,
                                access.user().active(),
                                access.user().roles().stream()
                                        .map(role -> role.toLowerCase(Locale.ROOT))
                                        .collect(Collectors.toSet()))),
                answers(
                        "loses the permissions",
                        (access, hash) -> new UserAccess(access.user(), Grants.of(NONE), access.settings())),
                answers(
                        "grants every permission",
                        (access, hash) -> new UserAccess(
                                access.user(),
                                new Grants(Stream.of(Permission.values())
                                        .collect(Collectors.toMap(
                                                each -> each,
                                                each -> access.user().roles()))),
                                access.settings())),
                answers(
                        "loses the settings",
                        (access, hash) -> new UserAccess(access.user(), access.grants(), WorkspaceSettings.DEFAULT)),
                users(
                        "takes a missing field for a deactivated user",
                        user -> user.get("active") == null ? with(user, "active", new BooleanValue(false)) : user),
                users(
                        "takes null for an active user",
                        user -> user.get("active") instanceof NullValue
                                ? with(user, "active", new BooleanValue(true))
                                : user),
                users(
                        "takes a number for a boolean",
                        user -> user.get("active") instanceof Int32
                                ? with(user, "active", new BooleanValue(true))
                                : user),
                users("takes a string for an array of roles", user -> wrapped(user, "roles")),
                users(
                        "loses tokens that are not in an array",
                        user -> at(
                                user,
                                "services",
                                services -> at(
                                        services,
                                        "resume",
                                        resume -> resume.get("loginTokens") instanceof Document
                                                ? Document.EMPTY
                                                : resume))),
                users(
                        "loses services in an array",
                        user -> user.get("services") instanceof Array
                                ? with(user, "services", NullValue.INSTANCE)
                                : user),
                users(
                        "looks into arrays of arrays",
                        user -> at(
                                user,
                                "services",
                                services -> at(
                                        services,
                                        "resume",
                                        resume -> with(resume, "loginTokens", flattened(resume.get("loginTokens")))))),
                users(
                        "takes the text of an identifier for it",
                        user -> user.get("_id") instanceof StringValue
                                ? user
                                : with(user, "_id", new StringValue("u"))),
                permissions(
                        "takes a string for an array of roles of a permission",
                        permission -> wrapped(permission, "roles")),
                permissions(
                        "ignores the case of permissions",
                        permission -> permission.get("_id") instanceof StringValue id
                                ? with(
                                        permission,
                                        "_id",
                                        new StringValue(id.value().toLowerCase(Locale.ROOT)))
                                : permission),
                settings(
                        "reads numbers from strings",
                        value -> value instanceof StringValue text
                                        && text.value().matches("\\d+")
                                ? new Int32(Integer.parseInt(text.value()))
                                : value),
                settings(
                        "cuts longs to ints",
                        value -> value instanceof Int64 number ? new Int32((int) number.value()) : value),
                settings(
                        "reads decimals",
                        value -> value instanceof Decimal128 decimal
                                ? new Int32(decimal.toBigDecimal().intValue())
                                : value),
                settings("takes zero for false", value -> value.equals(new Int32(0)) ? new BooleanValue(false) : value),
                settings("takes the first of an array", value -> value instanceof Array array ? array.get(0) : value),
                of(
                        "finds nobody without permissions",
                        (users, permissions, settings) ->
                                store(permissions.isEmpty() ? NONE : users, permissions, settings)),
                of(
                        "finds nobody without settings",
                        (users, permissions, settings) ->
                                store(settings.isEmpty() ? NONE : users, permissions, settings)),
                of(
                        "reads 100 users",
                        (users, permissions, settings) ->
                                store(users.subList(0, Math.min(100, users.size())), permissions, settings)),
                of(
                        "reads one permission",
                        (users, permissions, settings) ->
                                store(users, permissions.subList(0, Math.min(1, permissions.size())), settings)),
                of(
                        "reads one setting",
                        (users, permissions, settings) ->
                                store(users, permissions, settings.subList(0, Math.min(1, settings.size())))),
                of("finds whoever has the token", (users, permissions, settings) -> {
                    UserStore store = store(users, permissions, settings);
                    return (id, hash) -> Stream.concat(
                                    Stream.of(id),
                                    users.stream()
                                            .map(user ->
                                                    user.get("_id") instanceof StringValue other ? other.value() : ""))
                            .flatMap(each -> store.findUser(each, hash).stream())
                            .filter(access -> access.user().tokens().stream()
                                    .anyMatch(token -> token.hashedToken().equals(hash)))
                            .findFirst();
                }),
                of("takes an identifier for a pattern", (users, permissions, settings) -> {
                    UserStore store = store(users, permissions, settings);
                    return (id, hash) -> id.startsWith("^") || id.startsWith(".")
                            ? users.stream()
                                    .map(user -> user.get("_id"))
                                    .flatMap(each -> each instanceof StringValue text
                                                    && text.value().matches(id + ".*")
                                            ? store.findUser(text.value(), hash).stream()
                                            : Stream.empty())
                                    .findFirst()
                            : store.findUser(id, hash);
                }),
                stores("keeps what it found", store -> {
                    Map<String, Optional<UserAccess>> kept = new ConcurrentHashMap<>();
                    return (id, hash) -> kept.computeIfAbsent(id + hash, key -> store.findUser(id, hash));
                }),
                stores("keeps permissions", store -> {
                    AtomicReference<Grants> kept = new AtomicReference<>();
                    return (id, hash) -> store.findUser(id, hash)
                            .map(access -> new UserAccess(
                                    access.user(),
                                    kept.updateAndGet(grants ->
                                            grants == null || grants.roles().isEmpty() ? access.grants() : grants),
                                    access.settings()));
                }),
                stores("answers another thread", store -> {
                    AtomicReference<Map.Entry<Thread, String>> last =
                            new AtomicReference<>(Map.entry(Thread.currentThread(), ""));
                    return (id, hash) -> {
                        Thread here = Thread.currentThread();
                        Map.Entry<Thread, String> before = last.getAndSet(Map.entry(here, id));
                        return store.findUser(before.getKey() == here ? id : before.getValue(), hash);
                    };
                }));
    }

    private static Arguments of(String name, UserStoreUnderTest defect) {
        return Arguments.of(name, new Broken(defect, store -> store));
    }

    private static Arguments stores(String name, UnaryOperator<UserStore> defect) {
        return Arguments.of(name, new Broken(BrokenUserStoresTest::store, defect));
    }

    private static Arguments identifiers(String name, UnaryOperator<String> defect) {
        return stores(name, store -> (id, hash) -> store.findUser(defect.apply(id), hash));
    }

    private static Arguments answers(String name, BiFunction<UserAccess, String, UserAccess> defect) {
        return stores(name, store -> (id, hash) -> store.findUser(id, hash).map(access -> defect.apply(access, hash)));
    }

    private static Arguments users(String name, UnaryOperator<Document> defect) {
        return of(name, (users, permissions, settings) -> store(each(users, defect), permissions, settings));
    }

    private static Arguments permissions(String name, UnaryOperator<Document> defect) {
        return of(name, (users, permissions, settings) -> store(users, each(permissions, defect), settings));
    }

    private static Arguments settings(String name, UnaryOperator<Value> defect) {
        return of(
                name,
                (users, permissions, settings) -> store(users, permissions, each(settings, setting -> {
                    Value value = setting.get("value");
                    return value == null ? setting : with(setting, "value", defect.apply(value));
                })));
    }

    private static List<Document> each(List<Document> documents, UnaryOperator<Document> change) {
        return documents.stream().map(change).toList();
    }

    private static Document with(Document document, String name, Value value) {
        List<Field> fields = new ArrayList<>();
        document.forEach(field -> fields.add(field.name().equals(name) ? new Field(name, value) : field));
        if (document.get(name) == null) {
            fields.add(new Field(name, value));
        }
        return Document.of(fields);
    }

    /** The document with another one in a field, if there is a document in it. */
    private static Document at(Document document, String name, UnaryOperator<Document> change) {
        return document.get(name) instanceof Document inner ? with(document, name, change.apply(inner)) : document;
    }

    private static Document wrapped(Document document, String name) {
        return document.get(name) instanceof StringValue text ? with(document, name, Array.of(text)) : document;
    }

    private static Value flattened(Value value) {
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

    private static LoginToken personal(String hash) {
        return new LoginToken(hash, true, null);
    }

    private static UserAccess tokens(UserAccess access, UnaryOperator<LoginToken> change) {
        return with(access, access.user().tokens().stream().map(change).toList());
    }

    private static UserAccess with(UserAccess access, List<LoginToken> tokens) {
        User user = access.user();
        return new UserAccess(
                new User(user.id(), user.active(), user.roles(), tokens), access.grants(), access.settings());
    }

    private static UserAccess with(UserAccess access, boolean active, Set<String> roles) {
        User user = access.user();
        return new UserAccess(new User(user.id(), active, roles, user.tokens()), access.grants(), access.settings());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void contractDetectsADefect(String name, UserStoreContract broken) {
        assertThat(failures(broken)).isNotEmpty();
    }

    @Test
    void contractAcceptsACorrectStore() {
        assertThat(failures(new Broken(BrokenUserStoresTest::store, store -> store)))
                .isEmpty();
    }

    private static List<Throwable> failures(UserStoreContract contract) {
        List<Executable> tests = new ArrayList<>(List.of(
                contract::knownUserSignsInWithTheirToken,
                contract::unknownUserDoesNotSignIn,
                contract::unknownTokenDoesNotSignIn,
                contract::hashIsComparedAsText,
                contract::tokenOfAnotherUserDoesNotSignIn,
                contract::sharedTokenSignsInEachOfItsUsers,
                contract::confusableIdentifiersAreDistinct,
                contract::everyOneOfManyTokensSignsIn,
                contract::everyOneOfManyUsersSignsIn,
                contract::deactivatedUserDoesNotSignIn,
                contract::missingUsersMeanThatNobodySignsIn,
                contract::missingPermissionsAndSettingsMeanDefaults,
                contract::missingPermissionsDoNotAffectSettings,
                contract::missingSettingsDoNotAffectPermissions,
                contract::changeOfAUserIsSeen,
                contract::changeOfPermissionsAndSettingsIsSeen,
                contract::concurrentLookupsAreAnsweredAsAlone));
        contract.storedShapes()
                .flatMap(DynamicContainer::getChildren)
                .map(test -> ((DynamicTest) test).getExecutable())
                .forEach(tests::add);
        return tests.stream().flatMap(test -> failure(test).stream()).toList();
    }

    private static Optional<Throwable> failure(Executable test) {
        try {
            test.execute();
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(failure);
        }
    }
}
