package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.domain.access.Permission;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.ObjectMapper;

/** Workspaces to look at: an ordinary one, and one whose owners are hostile. */
final class Workspaces {
    /** Who may see everything. */
    static final String ADMIN = "admin";

    /** Who may see nothing. */
    static final String NOBODY = "nobody";

    static final int ORDINARY_SIZE = 130;

    /** Strings that a careless page would run, hide behind, or break on. */
    static final List<String> HOSTILE_TEXTS = List.of(
            "<img src=x onerror=\"window.ran=1\">",
            "\"><script>window.ran=2</script>",
            "javascript:window.ran=3",
            "</textarea><svg onload=window.ran=4>",
            "\u202Etxt.exe\u202C \u2066isolated\u2069 \u200Bunseen",
            "=HYPERLINK(\"http://evil.example\",A1)",
            "+1+1",
            "@SUM(A1)",
            "-2+3",
            "{{7*7}}${7*7}#{7*7}",
            "line\nbreak\ttab\r\u0000nul",
            "__proto__",
            "constructor",
            "it's; $(x) `y` \\",
            "",
            "   ",
            "😀 שלום مرحبا",
            "long".repeat(2_000));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEGABYTE = 1_000_000;
    private static final List<String> SERVICES = List.of(
            "Jira",
            "GitLab",
            "Grafana",
            "Jenkins",
            "PagerDuty",
            "Sentry",
            "Zabbix",
            "Confluence",
            "Zendesk",
            "Datadog",
            "Status page",
            "Backups",
            "Lunch bot");
    private static final List<String> CHANNELS = List.of("#general", "#ops", "#dev", "#support", "#incidents", "@olga");
    private static final List<String> PEOPLE = List.of("olga", "tomás", "mei", "graywolf336", "priya");
    private static final List<String> EVENTS = List.of("sendMessage", "fileUploaded", "roomCreated", "userCreated");
    private static final String SCRIPT = """
            /* Turns an alert into a message. */
            class Script {
              process_incoming_request({ request }) {
                const { title, state, url } = request.content; // as the service sends it
                if (state === "ok" && title.length > 10) {
                  return { content: { text: `*${title}* is fine again` } };
                }
                return { content: { text: '[' + title + '](' + url + ')', attachments: [] } };
              }
            }
            """;

    private Workspaces() {}

    /** An ordinary workspace of {@link #ORDINARY_SIZE} integrations. */
    static Data ordinary() {
        return ordinary(ORDINARY_SIZE);
    }

    /** An ordinary workspace of a size. */
    static Data ordinary(int size) {
        return withUsers()
                .withIntegrations(IntStream.range(0, size)
                        .mapToObj(Workspaces::ordinaryIntegration)
                        .map(Workspaces::document)
                        .toList());
    }

    /** Each hostile text in each field, scripts of a megabyte, and fields of other types than usual. */
    static Data hostile() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < HOSTILE_TEXTS.size(); i++) {
            all.add(hostileIntegration(i, HOSTILE_TEXTS.get(i)));
        }
        all.add(fields(
                "_id",
                "lines",
                "type",
                "webhook-incoming",
                "name",
                "a megabyte of lines",
                "scriptEnabled",
                true,
                "script",
                "var x = 'a/*`${';\n".repeat(MEGABYTE / 18)));
        all.add(fields(
                "_id",
                "line",
                "type",
                "webhook-incoming",
                "name",
                "a megabyte in one line",
                "scriptEnabled",
                true,
                "script",
                "a/b/'".repeat(MEGABYTE / 5),
                "scriptCompiled",
                "x".repeat(MEGABYTE)));
        all.add(fields(
                "_id",
                "types",
                "type",
                "webhook-outgoing",
                "name",
                Map.of("a", 1),
                "channel",
                Map.of("x", 1),
                "urls",
                "http://single.example/",
                "username",
                42,
                "_createdBy",
                "x",
                "_createdAt",
                "no date",
                "enabled",
                null,
                "scriptError",
                "text",
                "script",
                List.of(1)));
        all.add(fields("_id", "bare", "type", "webhook-outgoing"));
        return withUsers()
                .withIntegrations(all.stream().map(Workspaces::document).toList());
    }

    private static Data withUsers() {
        return Data.EMPTY
                .withUser(ADMIN, EnumSet.allOf(Permission.class))
                .withUser(NOBODY, EnumSet.noneOf(Permission.class));
    }

    private static Map<String, Object> ordinaryIntegration(int i) {
        boolean outgoing = i % 5 < 3;
        String service = SERVICES.get(i % SERVICES.size());
        String person = PEOPLE.get(i % 7 % PEOPLE.size());
        Map<String, Object> all = fields(
                "_id",
                "integration%06d".formatted(i),
                "type",
                outgoing ? "webhook-outgoing" : "webhook-incoming",
                "name",
                i < SERVICES.size() ? service : service + " " + (i / SERVICES.size() + 1),
                "enabled",
                i % 6 != 4,
                "username",
                i % 4 == 0
                        ? "rocket.cat"
                        : i % 13 == 1
                                ? person
                                : "bot."
                                        + service.toLowerCase(java.util.Locale.ROOT)
                                                .replace(' ', '.'),
                "alias",
                service,
                "channel",
                i % 11 == 3 ? List.of() : channels(i),
                "token",
                "secret-of-%06d".formatted(i),
                "script",
                i % 3 == 0 ? SCRIPT : "",
                "scriptEnabled",
                i % 3 == 0,
                "scriptError",
                i % 27 == 0 ? error() : null,
                "_createdBy",
                Map.of("_id", "id-of-" + person, "username", person),
                "_createdAt",
                date(Instant.parse("2017-01-05T17:06:05.660Z").plus(Duration.ofHours(i % ORDINARY_SIZE * 600L))),
                "_updatedAt",
                date(Instant.now().minus(Duration.ofDays(30L + (i * 37L) % 1_500))));
        if (outgoing) {
            String host = service.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example.com";
            all.put("event", EVENTS.get(i % 9 % EVENTS.size()));
            all.put("urls", List.of((i % 4 == 1 ? "http://" : "https://") + host + "/hooks/" + i % 26));
            all.put("triggerWords", i % 8 == 0 ? List.of("!" + service.split(" ")[0]) : List.of());
            all.put("impersonateUser", false);
        }
        return all;
    }

    private static List<String> channels(int i) {
        String first = CHANNELS.get(i % CHANNELS.size());
        return i % 10 == 0 ? List.of(first, "#audit") : List.of(first);
    }

    private static Map<String, Object> error() {
        return fields(
                "name", "SyntaxError",
                "message", "Unexpected token (4:12)",
                "stack", "SyntaxError: Unexpected token (4:12)\n    at Parser.raise (parser.js:101:13)");
    }

    private static Map<String, Object> hostileIntegration(int i, String text) {
        return fields(
                "_id",
                "hostile%02d %s".formatted(i, text.substring(0, Math.min(20, text.length()))),
                "type",
                i % 2 == 0 ? "webhook-outgoing" : "webhook-incoming",
                "name",
                text,
                "alias",
                text,
                "username",
                text,
                "event",
                text,
                "avatar",
                text,
                "emoji",
                text,
                "targetRoom",
                text,
                "channel",
                List.of(text, "#x"),
                "triggerWords",
                List.of(text),
                "urls",
                List.of(text, "http://" + text, "https://user:pass@host" + i % 3 + ".example/?token=abc&x=1"),
                "enabled",
                i % 3 == 0 ? text : true,
                "token",
                text + "secret",
                "script",
                text.repeat(3),
                "scriptEnabled",
                true,
                "scriptError",
                i % 4 == 0 ? Map.of("name", text, "message", text, "stack", text) : null,
                "unknown <b>" + i,
                Map.of(text.replace("\u0000", "") + "x", List.of(text)),
                "_createdBy",
                fields("_id", "someone", "username", text),
                "_createdAt",
                date(Instant.parse("0001-01-01T00:00:00Z").plus(Duration.ofDays(40_000L * i))),
                "_updatedAt",
                date(Instant.parse("2024-01-01T00:00:00Z")));
    }

    private static Map<String, Object> date(Instant moment) {
        return Map.of("$date", Map.of("$numberLong", Long.toString(moment.toEpochMilli())));
    }

    /** Names and values in turn; unlike {@link Map#of} with an order and with null. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Document document(Map<String, Object> fields) {
        return ExtendedJson.readDocument(JSON.writeValueAsString(fields), Limits.DOCUMENT);
    }
}
