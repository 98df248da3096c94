package dev.integrationslist.adapter.rest.docs;

import dev.integrationslist.adapter.rest.http.DemoUser;
import dev.integrationslist.adapter.rest.http.Json;
import dev.integrationslist.adapter.rest.http.PageBar;
import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.http.ResponseHeaders;
import dev.integrationslist.adapter.rest.http.StaticResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The API's description, and the page that shows it to people and lets them try it: Swagger UI, from its webjar. Anybody may
 * read both. The files of the page are listed here, so that nothing else of the class path can be requested.
 */
@Path("/")
public final class ApiDocs {
    /** The path of the description, as OpenAPI. */
    public static final String OPEN_API_PATH = "/openapi.json";

    /** The path of the page. */
    public static final String PAGE_PATH = "/api-docs";

    /** Swagger UI has images in its styles. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String CONFIGURATION = "config.json";

    private final StaticResource description;
    private final StaticResource page = own("api-docs.html");
    private final Map<String, StaticResource> files = new HashMap<>(Map.of(
            "api-docs.js",
            own("api-docs.js"),
            "api-docs.css",
            own("api-docs.css"),
            PageBar.STYLE,
            PageBar.style(),
            "swagger-ui-bundle.js",
            swaggerUi("swagger-ui-bundle.js"),
            "swagger-ui-bundle.js.LICENSE.txt",
            swaggerUi("swagger-ui-bundle.js.LICENSE.txt"),
            "swagger-ui.css",
            swaggerUi("swagger-ui.css"),
            "favicon-32x32.png",
            swaggerUi("favicon-32x32.png")));

    /**
     * @param bounds of one request, which the description states
     * @param demoUsers users whom the page offers to sign in as
     */
    public ApiDocs(RequestBounds bounds, List<DemoUser> demoUsers) {
        List<DemoUser> users = List.copyOf(demoUsers);
        files.put(CONFIGURATION, StaticResource.file(CONFIGURATION, () -> configuration(users)));
        description = new StaticResource(MediaType.APPLICATION_JSON_TYPE, () -> OpenApi.document(bounds));
    }

    /** The description, as OpenAPI. */
    @GET
    @Path(OPEN_API_PATH)
    @Produces(MediaType.APPLICATION_JSON)
    public Response description() {
        return description.answer().build();
    }

    /** The page. With a slash at the end of its path, its relative references would not resolve. */
    @GET
    @Path(PAGE_PATH)
    public Response page(@Context UriInfo request) {
        return request.getPath().endsWith("/")
                ? Response.status(Response.Status.MOVED_PERMANENTLY)
                        .header(HttpHeaders.LOCATION, ".." + PAGE_PATH)
                        .build()
                : pageFile(page);
    }

    /** A script, style sheet or image of the page. */
    @GET
    @Path(PAGE_PATH + "/{name}")
    public Response file(@PathParam("name") String name) {
        StaticResource file = files.get(name);
        if (file == null) {
            throw new NotFoundException();
        }
        return pageFile(file);
    }

    private static byte[] configuration(List<DemoUser> demoUsers) {
        return Json.bytes(json -> {
            json.writeStartObject();
            DemoUser.write(json, demoUsers);
            json.writeEndObject();
        });
    }

    private static Response pageFile(StaticResource file) {
        return file.answer()
                .header(ResponseHeaders.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
                .build();
    }

    private static StaticResource own(String name) {
        return StaticResource.file(name, () -> BuildInfo.file(name));
    }

    private static StaticResource swaggerUi(String name) {
        return StaticResource.file(name, () -> BuildInfo.swaggerUiFile(name));
    }
}
