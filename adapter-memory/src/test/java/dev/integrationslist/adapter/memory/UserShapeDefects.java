package dev.integrationslist.adapter.memory;

import static dev.integrationslist.adapter.memory.BrokenUserStore.permissions;
import static dev.integrationslist.adapter.memory.BrokenUserStore.settings;
import static dev.integrationslist.adapter.memory.BrokenUserStore.users;
import static dev.integrationslist.adapter.memory.UserEdits.at;
import static dev.integrationslist.adapter.memory.UserEdits.flattened;
import static dev.integrationslist.adapter.memory.UserEdits.with;
import static dev.integrationslist.adapter.memory.UserEdits.wrapped;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import java.util.Locale;
import java.util.stream.Stream;

/** Defects in reading stored shapes of users, permissions and settings. */
final class UserShapeDefects {
    private UserShapeDefects() {}

    static Stream<BrokenUserStore> all() {
        return Stream.of(
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
                settings("takes the first of an array", value -> value instanceof Array array ? array.get(0) : value));
    }
}
