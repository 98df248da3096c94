package dev.integrationslist.adapter.rest;

import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;

/** The body of a list, with the keys in the order of Rocket.Chat's documentation and the {@code count} of its newer servers. */
final class PageBody {
    private PageBody() {}

    static byte[] of(IntegrationPage page) {
        int items = page.integrations().size();
        return Json.bytes(json -> {
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
    }
}
