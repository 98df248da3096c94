package dev.integrationslist.benchmarks;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.DateTime;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Integrations as a workspace has them, the same ones every time. */
public final class Integrations {
    private static final long SEED = 42;
    private static final long FIRST = 1_483_228_800_000L;

    private Integrations() {}

    public static List<Document> generate(int count) {
        Random random = new Random(SEED);
        List<Document> integrations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            integrations.add(integration(i, random));
        }
        return integrations;
    }

    private static Document integration(int number, Random random) {
        int user = random.nextInt(50);
        String scheme = random.nextInt(10) == 0 ? "http" : "https";
        Value date = new DateTime(FIRST + number * 60_000L);
        return Document.of(
                field("_id", String.format("%017d", number)),
                field("type", random.nextBoolean() ? "webhook-incoming" : "webhook-outgoing"),
                field("name", "Integration " + number + (random.nextInt(20) == 0 ? " GitHub" : "")),
                new Field("enabled", new BooleanValue(random.nextInt(4) > 0)),
                field("username", "rocket.cat"),
                field("userId", "rocket.cat"),
                field("alias", "bot" + user),
                new Field("channel", Array.of(new StringValue("#general"), new StringValue("#c" + user))),
                new Field("urls", Array.of(new StringValue(scheme + "://hooks.example.org/" + number))),
                new Field("triggerWords", Array.of(new StringValue("!" + user), new StringValue("go"))),
                field("token", "t" + number),
                field("script", "class Script {}"),
                new Field("scriptEnabled", new BooleanValue(false)),
                new Field("scriptError", NullValue.INSTANCE),
                new Field("retryCount", new Int32(random.nextInt(10))),
                field("event", "sendMessage"),
                new Field("_createdAt", date),
                new Field("_createdBy", Document.of(field("username", "user" + user), field("_id", "u" + user))),
                new Field("_updatedAt", date));
    }

    private static Field field(String name, String value) {
        return new Field(name, new StringValue(value));
    }
}
