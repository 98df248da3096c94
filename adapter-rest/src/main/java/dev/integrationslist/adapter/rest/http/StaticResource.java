package dev.integrationslist.adapter.rest.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is the same for everybody and as long as the program runs. It is made when it is first asked for. */
public final class StaticResource {
    private final MediaType type;
    private final Supplier<byte[]> source;
    private @Nullable Entity content;

    public StaticResource(MediaType type, Supplier<byte[]> source) {
        this.type = type;
        this.source = source;
    }

    /**
     * A file.
     *
     * @param name its name, whose extension says its type
     * @throws IllegalArgumentException if the extension is unknown
     */
    public static StaticResource file(String name, Supplier<byte[]> source) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        MediaType type = switch (extension) {
            case "html" -> text("html");
            case "css" -> text("css");
            case "js" -> text("javascript");
            case "txt" -> text("plain");
            case "json" -> MediaType.APPLICATION_JSON_TYPE;
            case "png" -> new MediaType("image", "png");
            case "svg" -> new MediaType("image", "svg+xml");
            default -> throw new IllegalArgumentException("unknown type of file: " + name);
        };
        return new StaticResource(type, source);
    }

    private static MediaType text(String subtype) {
        return new MediaType("text", subtype, "utf-8");
    }

    /** The answer to whoever asks for it. */
    public Response.ResponseBuilder answer() {
        return Response.ok(content(), type);
    }

    private synchronized Entity content() {
        if (content == null) {
            byte[] bytes = source.get();
            ChunkedBody body = new ChunkedBody(ResponseMemory.UNLIMITED);
            body.write(bytes, 0, bytes.length);
            content = Entity.shared(body);
        }
        return content;
    }
}
