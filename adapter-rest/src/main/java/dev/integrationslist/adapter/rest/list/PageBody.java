package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.adapter.rest.http.Json;
import dev.integrationslist.adapter.rest.http.Schema;
import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a list, with the keys in the order of Rocket.Chat's documentation and the {@code count} of its newer servers. */
public final class PageBody {
    private PageBody() {}

    /**
     * The body, of at most so many bytes.
     *
     * @throws RefusedException where it would have more
     */
    static byte[] of(IntegrationPage page, int mostBytes) {
        int items = page.integrations().size();
        Bounded bytes = new Bounded(mostBytes);
        Json.write(bytes, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("integrations");
            for (Integration integration : page.integrations()) {
                ExtendedJson.write(integration.document(), Form.RESPONSE, json);
            }
            json.writeEndArray();
            json.writeName("count").writeNumber(items);
            json.writeName("offset").writeNumber(page.offset());
            json.writeName("items").writeNumber(items);
            json.writeName("total").writeNumber(page.total());
            json.writeName("success").writeBoolean(true);
            json.writeEndObject();
        });
        return bytes.toByteArray();
    }

    /** What to throw where a page would have more bytes. */
    public static RefusedException tooLarge(int mostBytes) {
        return Parameter.COUNT.refused(
                "the page has more than " + mostBytes + " bytes",
                "ask for fewer integrations at once, or for fewer of their fields");
    }

    /** Bytes that refuse to become too many. The generator writes them in arrays. */
    private static final class Bounded extends ByteArrayOutputStream {
        private final int most;

        Bounded(int most) {
            super(Math.min(most, 8 * 1024));
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (length > most - count) {
                throw tooLarge(most);
            }
            super.write(bytes, offset, length);
        }
    }

    /**
     * What the body is.
     *
     * @param integration what each integration is
     */
    public static Schema schema(Schema integration) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put("integrations", Schema.listOf(integration));
        properties.put("count", Schema.WHOLE_NUMBER.with("description", "How many integrations this page has."));
        properties.put("offset", Schema.WHOLE_NUMBER.with("description", "How many come before it."));
        properties.put("items", Schema.WHOLE_NUMBER.with("description", "The same as `count`."));
        properties.put("total", Schema.WHOLE_NUMBER.with("description", "How many there are on all pages."));
        properties.put("success", Schema.FLAG.with("const", json -> json.writeBoolean(true)));
        return Schema.OBJECT.with("required", List.copyOf(properties.keySet())).withOnly(properties);
    }
}
