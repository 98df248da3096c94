package dev.integrationslist.bootstrap.server;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What an operator asks of the server: answered beside the API, in threads of its own, and never shed. */
public final class OperationsHandler extends Handler.Abstract.NonBlocking {
    private final Map<String, Request.Handler> byPath;

    OperationsHandler(Map<String, Request.Handler> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /**
     * The path of a request as it was sent. A rule of a reverse proxy that keeps an operation from the world does not know
     * the other spellings that a server could take for it.
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
