package dev.integrationslist.examples;

import com.sun.net.httpserver.HttpServer;
import dev.integrationslist.adapter.memory.MemoryWorkspace;
import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.application.IntegrationsService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Serves the API from the JDK's HTTP server, below a context path. */
public final class MountedApi {
    private MountedApi() {}

    /** A started server of a folder of export files, on a free port of this machine. */
    public static HttpServer start(Path folder) {
        // docs: mounting
        MemoryWorkspace workspace = MemoryWorkspace.load(folder);
        IntegrationsService service = new IntegrationsService(workspace, workspace, Clock.systemUTC());
        ResourceConfig api = RestApi.resourceConfig(service, service, RestOptions.DEFAULT, Clock.systemUTC());
        HttpServer server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/chat/"), api);
        // docs: end
        return server;
    }
}
