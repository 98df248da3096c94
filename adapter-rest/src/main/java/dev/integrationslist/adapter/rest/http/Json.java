package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How bodies come to be bytes, and bytes an answer. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** The UTF-8 bytes of what is written. */
    public static byte[] bytes(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        write(bytes, writing);
        return bytes.toByteArray();
    }

    /** Writes to a stream, in UTF-8. */
    public static void write(OutputStream stream, Consumer<JsonGenerator> writing) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
            writing.accept(json);
        }
    }

    /** An answer with that body. It says its length, since containers send what they do not know the length of in chunks. */
    public static Response.ResponseBuilder response(int status, byte[] body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, body.length)
                .entity(body);
    }
}
