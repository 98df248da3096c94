package dev.integrationslist.adapter.memory;

import static dev.integrationslist.adapter.memory.BrokenUserStore.NONE;
import static dev.integrationslist.adapter.memory.BrokenUserStore.answers;
import static dev.integrationslist.adapter.memory.BrokenUserStore.identifiers;
import static dev.integrationslist.adapter.memory.BrokenUserStore.of;
import static dev.integrationslist.adapter.memory.BrokenUserStore.store;
import static dev.integrationslist.adapter.memory.BrokenUserStore.stores;
import static dev.integrationslist.adapter.memory.UserEdits.RECENT;
import static dev.integrationslist.adapter.memory.UserEdits.personal;
import static dev.integrationslist.adapter.memory.UserEdits.tokens;
import static dev.integrationslist.adapter.memory.UserEdits.with;

import dev.integrationslist.application.port.out.UserAccess;
import dev.integrationslist.application.port.out.UserStore;
import dev.integrationslist.domain.access.Grants;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.access.WorkspaceSettings;
import dev.integrationslist.domain.document.StringValue;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Defects in the lookup of users, their tokens, permissions and settings. */
final class UserLookupDefects {
    private UserLookupDefects() {}

    static Stream<BrokenUserStore> all() {
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
                of("finds any user with the token", (users, permissions, settings) -> {
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
}
