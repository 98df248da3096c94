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

    /** The answer to whoever asks for it. */
    public Response.ResponseBuilder answer() {
        return Response.ok(content(), type);
    }

    private synchronized Entity content() {
        if (content == null) {
            content = new Entity(source.get());
        }
        return content;
    }
}
