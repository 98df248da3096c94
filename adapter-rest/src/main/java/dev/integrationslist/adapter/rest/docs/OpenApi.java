package dev.integrationslist.adapter.rest.docs;

import dev.integrationslist.adapter.rest.http.CredentialHeaders;
import dev.integrationslist.adapter.rest.http.ErrorBodies;
import dev.integrationslist.adapter.rest.http.ErrorMapper;
import dev.integrationslist.adapter.rest.http.Json;
import dev.integrationslist.adapter.rest.http.ResponseHeader;
import dev.integrationslist.adapter.rest.http.Schema;
import dev.integrationslist.adapter.rest.list.IntegrationField;
import dev.integrationslist.adapter.rest.list.IntegrationsResource;
import dev.integrationslist.adapter.rest.list.ListParameters;
import dev.integrationslist.adapter.rest.list.PageBody;
import dev.integrationslist.adapter.rest.list.Parameter;
import dev.integrationslist.adapter.rest.list.QueryString;
import dev.integrationslist.domain.error.Refusal;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.QueryBounds;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The description of the API, made of the same parameters, headers, bounds and bodies that the API is made of.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI</a>
 */
public final class OpenApi {
    private static final String PAGE = "IntegrationList";
    private static final String INTEGRATION = "Integration";
    private static final String ERROR = "Error";
    private static final String UNAUTHENTICATED = "Unauthenticated";

    /** One query string for each kind of refusal. */
    private static final List<String> REFUSED = List.of(
            "count=all",
            "query={\"name\":{\"$where\":\"true\"}}",
            "sort={\"name\":\"up\"}",
            "fields={\"name\":1,\"token\":0}");

    private final QueryBounds bounds;
    private final boolean limited;
    private final boolean crossOrigin;
    private final JsonGenerator json;

    private OpenApi(QueryBounds bounds, boolean limited, boolean crossOrigin, JsonGenerator json) {
        this.bounds = bounds;
        this.limited = limited;
        this.crossOrigin = crossOrigin;
        this.json = json;
    }

    /**
     * The document, as UTF-8.
     *
     * @param bounds how much one request may ask for
     * @param limited whether there is a limit on how often a caller may ask
     * @param crossOrigin whether pages of other origins may call
     */
    public static byte[] document(QueryBounds bounds, boolean limited, boolean crossOrigin) {
        return Json.bytes(json -> new OpenApi(bounds, limited, crossOrigin, json).write());
    }

    private void write() {
        object(() -> {
            text("openapi", "3.1.1");
            object("info", this::info);
            object("paths", () -> object(IntegrationsResource.PATH, () -> object("get", this::operation)));
            object("components", () -> {
                object("schemas", this::schemas);
                object("headers", this::headersOfAll);
                object("securitySchemes", () -> {
                    securityScheme(CredentialHeaders.USER_ID, "The caller's user id.");
                    securityScheme(
                            CredentialHeaders.AUTH_TOKEN,
                            "A token that the caller signed in with, or a personal access token.");
                });
            });
        });
    }

    private void info() {
        text("title", "Integrations List");
        text("summary", "Rocket.Chat's integrations, with MongoDB's query language.");
        text("description", """
                Gives back what Rocket.Chat 9 takes away: `query` and `fields`. Whatever is asked, a caller sees only \
                what their permissions show. It only reads. `HEAD` and `OPTIONS` are answered as HTTP has them: as \
                `GET` without the body, and with the methods that `Allow` names.

                Besides the headers that are listed with each answer, all can have those of `components/headers`.""");
        text("version", BuildInfo.version());
        object("license", () -> {
            text("name", "MIT");
            text("identifier", "MIT");
        });
    }

    private void operation() {
        text("operationId", "listIntegrations");
        texts("tags", List.of("integrations"));
        text("summary", "Lists the integrations that the caller may see");
        text("description", """
                It takes one of the permissions `manage-incoming-integrations`, `manage-own-incoming-integrations`, \
                `manage-outgoing-integrations` and `manage-own-outgoing-integrations`, and shows what those held show \
                together. All parameters hold at once. One that is unknown or given twice is refused, never ignored.""");
        array(
                "security",
                () -> object(() -> {
                    texts(CredentialHeaders.USER_ID, List.of());
                    texts(CredentialHeaders.AUTH_TOKEN, List.of());
                }));
        array("parameters", () -> {
            for (Parameter parameter : Parameter.values()) {
                parameter("query", parameter.text(), parameter.description(bounds), parameter.schema(bounds));
            }
            parameter("header", "If-Match", "The `ETag` of the only page that the client would have.", Schema.TEXT);
            parameter("header", "If-None-Match", "The `ETag` of a page that the client has already.", Schema.TEXT);
        });
        object("responses", () -> Answer.of(limited).forEach(answer -> object(answer.status(), () -> answer(answer))));
    }

    private void parameter(String in, String name, String description, Schema schema) {
        object(() -> {
            text("name", name);
            text("in", in);
            text("description", description);
            schema("schema", schema);
        });
    }

    private void answer(Answer answer) {
        text("description", answer.description());
        object("headers", () -> {
            answer.always(limited).forEach(header -> header(header, true));
            answer.sometimes(limited).forEach(header -> header(header, false));
        });
        if (answer != Answer.NOT_MODIFIED) {
            object(
                    "content",
                    () -> object(MediaType.APPLICATION_JSON, () -> {
                        schema("schema", Schema.named(body(answer)));
                        object("examples", () -> examples(answer));
                    }));
        }
    }

    private void header(ResponseHeader header, boolean required) {
        object(header.text(), () -> {
            text("description", header.description());
            json.writeName("required").writeBoolean(required);
            schema("schema", header.schema());
        });
    }

    private static String body(Answer answer) {
        return switch (answer) {
            case OK -> PAGE;
            case UNAUTHORIZED -> UNAUTHENTICATED;
            default -> ERROR;
        };
    }

    /** What is really answered. */
    private void examples(Answer answer) {
        switch (answer) {
            case OK -> example("page", "Two integrations", BuildInfo.file("success-example.json"));
            case BAD_REQUEST -> REFUSED.forEach(this::refusal);
            case OTHERWISE -> List.of(404, 405, 413, 500).forEach(this::error);
            default -> error(Integer.parseInt(answer.status()));
        }
    }

    private void error(int status) {
        example(String.valueOf(status), String.valueOf(status), ErrorBodies.of(status));
    }

    private void refusal(String query) {
        try {
            ListParameters.read(QueryString.parse(query), bounds);
            throw new IllegalStateException(query + " is an example of what is refused, and is not");
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            example(ErrorMapper.type(refusal.code()), query, ErrorMapper.body(refusal));
        }
    }

    private void example(String name, String summary, byte[] body) {
        object(name, () -> {
            text("summary", summary);
            json.writeName("value").writeRawValue(new String(body, StandardCharsets.UTF_8));
        });
    }

    private void schemas() {
        schema(PAGE, PageBody.schema(Schema.named(INTEGRATION)));
        schema(INTEGRATION, IntegrationField.all());
        schema(ERROR, ErrorBodies.schema());
        schema(UNAUTHENTICATED, ErrorBodies.unauthenticatedSchema());
    }

    /** Said once, as it is the same for all answers and tells nothing of any. */
    private void headersOfAll() {
        ResponseHeader.FOR_BROWSERS.forEach(header -> header(header, true));
        ResponseHeader.FOR_CACHES.forEach(header -> header(header, false));
        if (crossOrigin) {
            ResponseHeader.FOR_ORIGINS.forEach(header -> header(header, false));
        }
    }

    private void securityScheme(String header, String description) {
        object(header, () -> {
            text("type", "apiKey");
            text("in", "header");
            text("name", header);
            text("description", description);
        });
    }

    private void schema(String name, Schema schema) {
        json.writeName(name);
        schema.write(json);
    }

    private void text(String name, String value) {
        json.writeName(name).writeString(value);
    }

    private void texts(String name, List<String> values) {
        array(name, () -> values.forEach(json::writeString));
    }

    private void array(String name, Runnable elements) {
        json.writeArrayPropertyStart(name);
        elements.run();
        json.writeEndArray();
    }

    private void object(String name, Runnable members) {
        json.writeName(name);
        object(members);
    }

    private void object(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }
}
