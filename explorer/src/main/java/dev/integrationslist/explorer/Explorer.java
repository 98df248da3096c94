package dev.integrationslist.explorer;

import dev.integrationslist.adapter.rest.http.DemoUser;
import dev.integrationslist.adapter.rest.http.Json;
import dev.integrationslist.adapter.rest.http.PageBar;
import dev.integrationslist.adapter.rest.http.StaticResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The explorer as a resource, which registers with the application of {@code RestApi}. Anybody may read it, as it has no data.
 * The files of the page are listed here, so that nothing else of the class path can be requested.
 */
@Path(Explorer.PATH)
public final class Explorer {
    /** The path of the page. */
    public static final String PATH = "/";

    /** The files beside the page. */
    static final List<String> FILES = List.of(
            "address.js",
            "api.js",
            "base.css",
            "completion.js",
            "counting.js",
            "csv.js",
            "detail.js",
            "dom.js",
            "editor.js",
            "empty.js",
            "export-view.js",
            "export.js",
            "facets-view.js",
            "facets.js",
            "fields.js",
            "format.js",
            "highlight.js",
            "histogram.js",
            "icon.svg",
            "json-text.js",
            "list.css",
            "main.js",
            "notice.js",
            "panel.js",
            "panels.css",
            "query.js",
            "questions.js",
            "results-view.js",
            "script-view.js",
            "session.js",
            "sign-in.js",
            "snippets-view.js",
            "snippets.js",
            "table.js");

    private static final String FILES_PATH = "explorer/";
    private static final String CONFIGURATION = "config.json";

    /**
     * The strictest policy that lets the page work: its own files, its own origin, and no markup made of text.
     *
     * @see <a href="https://www.w3.org/TR/trusted-types/">Trusted Types</a>
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final StaticResource page = StaticResource.file("index.html", () -> bytes("index.html"));
    private final Map<String, StaticResource> files = new HashMap<>();

    /**
     * The page and its files.
     *
     * @param apiDocs whether the page links to the API page
     * @param demoUsers users to sign in as with one click; empty unless the data is a demo
     */
    public Explorer(boolean apiDocs, List<DemoUser> demoUsers) {
        List<DemoUser> users = List.copyOf(demoUsers);
        FILES.forEach(name -> files.put(name, StaticResource.file(name, () -> bytes(name))));
        files.put(PageBar.STYLE, PageBar.style());
        files.put(CONFIGURATION, StaticResource.file(CONFIGURATION, () -> configuration(apiDocs, users)));
    }

    /**
     * Adds the page to an application.
     *
     * @param api as {@code RestApi} returns it
     * @return that application
     */
    public ResourceConfig registerWith(ResourceConfig api) {
        return api.register(Explorer.class).register(new Instance(this));
    }

    /** The instance for the resource class. Jersey logs a warning for a resource that is registered as an instance. */
    private static final class Instance extends AbstractBinder {
        private final Explorer explorer;

        Instance(Explorer explorer) {
            this.explorer = explorer;
        }

        @Override
        protected void configure() {
            bind(explorer).to(Explorer.class);
        }
    }

    /** The page. */
    @GET
    public Response page() {
        return answer(page);
    }

    /** A script, style sheet or image of the page, or its configuration. */
    @GET
    @Path(FILES_PATH + "{name}")
    public Response file(@PathParam("name") String name) {
        StaticResource file = files.get(name);
        if (file == null) {
            throw new NotFoundException();
        }
        return answer(file);
    }

    private static Response answer(StaticResource file) {
        return file.answer()
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .build();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(Explorer.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static byte[] configuration(boolean apiDocs, List<DemoUser> demoUsers) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("apiDocs", apiDocs);
            DemoUser.write(json, demoUsers);
            json.writeEndObject();
        });
    }
}
