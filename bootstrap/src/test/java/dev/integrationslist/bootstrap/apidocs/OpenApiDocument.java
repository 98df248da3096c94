package dev.integrationslist.bootstrap.apidocs;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.testing.HttpSocket;
import dev.integrationslist.bootstrap.testing.HttpSocket.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An API's description as a client reads it, and whether answers are as it says. */
final class OpenApiDocument {
    /** The OpenAPI Initiative's schema, in the resources as it is published, under the Apache License 2.0. */
    private static final String OPEN_API = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";

    /** The schemas within a document are to be schemas too, which the former leaves open. */
    private static final String OPEN_API_WITH_SCHEMAS = """
            {
              "$id": "https://integrationslist.dev/openapi-with-schemas",
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$ref": "%s",
              "$defs": {
                "schema": {
                  "$dynamicAnchor": "meta",
                  "$ref": "https://json-schema.org/draft/2020-12/schema"
                }
              }
            }
            """.formatted(OPEN_API);

    /** The headers of HTTP itself, and those for browsers and caches, which the document names in its introduction. */
    private static final Pattern COMMON_HEADER =
            Pattern.compile("date|content-(?:type|length|security-policy)|connection|cache-control|vary|referrer-policy"
                    + "|cross-origin-resource-policy|x-content-type-options|x-frame-options|access-control-.*");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COMPONENTS = "components";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword(COMPONENTS))
                    .build(),
            builder -> builder.schemas(Map.of(OPEN_API, openApiSchema())));

    private final JsonNode root;

    private OpenApiDocument(String text) {
        root = JSON.readTree(text);
    }

    static OpenApiDocument of(ApiServer server) {
        return new OpenApiDocument(text(server));
    }

    /** The document as a server sends it. */
    static String text(ApiServer server) {
        try (HttpSocket socket = HttpSocket.to(server)) {
            return socket.send("GET " + RestApi.OPEN_API_PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .read()
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String openApiSchema() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("/openapi-3.1/schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In what a text is not an OpenAPI document. */
    static List<String> problems(String text) {
        return messages(SCHEMAS.getSchema(OPEN_API_WITH_SCHEMAS).validate(text, InputFormat.JSON));
    }

    private static List<String> messages(List<Error> errors) {
        return errors.stream().map(Error::toString).toList();
    }

    /** The part at a JSON pointer, which is there. */
    JsonNode at(String pointer) {
        JsonNode part = root.at(pointer);
        if (part.isMissingNode()) {
            throw new AssertionError("there is no " + pointer);
        }
        return part;
    }

    JsonNode operation() {
        return at("/paths/" + RestApi.PATH.replace("/", "~1") + "/get");
    }

    List<JsonNode> parametersIn(String place) {
        return operation()
                .get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals(place))
                .toList();
    }

    JsonNode response(int status) {
        JsonNode responses = operation().get("responses");
        return responses.has(String.valueOf(status)) ? responses.get(String.valueOf(status)) : responses.get("default");
    }

    /** In what a value is not as a schema of the document says. */
    List<String> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set(COMPONENTS, at("/" + COMPONENTS));
        return messages(SCHEMAS.getSchema(whole).validate(value));
    }

    /** In what an answer is not as the document says. */
    List<String> problems(Reply answer) {
        JsonNode response = response(answer.status());
        Map<String, JsonNode> headers = new TreeMap<>();
        response.get("headers").forEachEntry((name, header) -> {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    at(header.get("$ref").asString().substring(1)));
        });
        return Stream.of(
                        undocumented(headers, answer),
                        unlikeDocumented(headers, answer),
                        bodyProblems(response.get("content"), answer))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> undocumented(Map<String, JsonNode> headers, Reply answer) {
        return answer.headers().keySet().stream()
                .filter(name -> !COMMON_HEADER.matcher(name).matches() && !headers.containsKey(name))
                .map(name -> name + " is not documented")
                .toList();
    }

    private List<String> unlikeDocumented(Map<String, JsonNode> headers, Reply answer) {
        return headers.entrySet().stream()
                .flatMap(header -> headerProblems(header.getKey(), header.getValue(), answer).stream())
                .toList();
    }

    private List<String> headerProblems(String name, JsonNode header, Reply answer) {
        String value = answer.headers().get(name);
        if (value == null) {
            return header.path("required").asBoolean() ? List.of(name + " is missing") : List.of();
        }
        JsonNode schema = header.get("schema");
        boolean number = schema.get("type").asString().equals("integer");
        return problems(
                schema, number ? JSON.readTree(value) : JSON.getNodeFactory().stringNode(value));
    }

    private List<String> bodyProblems(JsonNode content, Reply answer) {
        if (content == null) {
            return answer.body().isEmpty() ? List.of() : List.of("a body is not documented");
        }
        String type = answer.headers().getOrDefault("content-type", "no type");
        return content.has(type)
                ? problems(content.get(type).get("schema"), JSON.readTree(answer.body()))
                : List.of(type + " is not documented");
    }
}
