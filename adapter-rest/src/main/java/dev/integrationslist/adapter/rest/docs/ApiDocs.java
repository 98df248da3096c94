package dev.integrationslist.adapter.rest.docs;

import dev.integrationslist.adapter.rest.http.ResponseHeader;
import dev.integrationslist.adapter.rest.http.StaticResource;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The page that shows the API's description to people and lets them try it: Swagger UI, from its webjar. Each file has an
 * address of its own, so that nothing else of the class path can be asked for.
 */
public final class ApiDocs {
    /** The path of the description, as OpenAPI. */
    public static final String OPEN_API_PATH = "/openapi.json";

    /** The path of the page. */
    public static final String PAGE_PATH = "/api-docs";

    /** Swagger UI has pictures within its styles. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Supplier<Response>> files = new LinkedHashMap<>();

    private ApiDocs() {
        own("", "text/html", "api-docs.html");
        own("/api-docs.js", "text/javascript", "api-docs.js");
        own("/api-docs.css", "text/css", "api-docs.css");
        swaggerUi("swagger-ui-bundle.js", "text/javascript");
        swaggerUi("swagger-ui-bundle.js.LICENSE.txt", "text/plain");
        swaggerUi("swagger-ui.css", "text/css");
        swaggerUi("favicon-32x32.png", "image/png");
    }

    /** The answer at each path. */
    public static Map<String, Supplier<Response>> files() {
        return new ApiDocs().files;
    }

    private void own(String path, String type, String name) {
        add(path, type, () -> BuildInfo.file(name));
    }

    private void swaggerUi(String name, String type) {
        add("/" + name, type, () -> BuildInfo.swaggerUiFile(name));
    }

    private void add(String path, String type, Supplier<byte[]> bytes) {
        MediaType mediaType = MediaType.valueOf(type);
        StaticResource file =
                new StaticResource(type.startsWith("text/") ? mediaType.withCharset("utf-8") : mediaType, bytes);
        files.put(
                PAGE_PATH + path,
                () -> file.answer()
                        .header(ResponseHeader.CONTENT_SECURITY_POLICY.text(), CONTENT_SECURITY_POLICY)
                        .build());
    }
}
