package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The body of a list, with the keys in the order of Rocket.Chat's documentation and the {@code count} of its newer servers. */
public final class PageBody {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PageBody() {}

    /**
     * The body, of at most so many bytes.
     *
     * @throws RefusedException where it would have more
     */
    static byte[] of(IntegrationPage page, int mostBytes) {
        int items = page.integrations().size();
        Bounded bytes = new Bounded(mostBytes);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
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
        }
        return bytes.toByteArray();
    }

    /** What to throw where a page would have more bytes. */
    public static RefusedException tooLarge(int mostBytes) {
        return Parameter.COUNT.refused(
                "the page is larger than " + mostBytes + " bytes", "use a smaller count or select fewer fields");
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
}
