package dev.integrationslist.adapter.rest;

import dev.integrationslist.application.port.in.IntegrationPage;
import dev.integrationslist.domain.integration.Integration;
import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * What the body is.
     *
     * @param integration what each integration is
     */
    static Schema schema(Schema integration) {
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
