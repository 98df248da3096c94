package dev.integrationslist.bootstrap.server;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The operator's pages, which are answered on other threads than the API and are never shed. */
public final class OperationsHandler extends Handler.Abstract.NonBlocking {
    private final Map<String, Request.Handler> byPath;

    OperationsHandler(Map<String, Request.Handler> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /**
     * The path of a request as it was sent. A rule of a reverse proxy that blocks an operator's page cannot know other spellings of
     * its path.
     */
    public static String path(Request request) {
        return String.valueOf(request.getHttpURI().getPath());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Request.Handler operation = byPath.get(path(request));
        if (operation == null) {
            return false;
        }
        request.getComponents().getExecutor().execute(() -> run(operation, request, response, callback));
        return true;
    }

    private static void run(Request.Handler operation, Request request, Response response, Callback callback) {
        try {
            if (!operation.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
