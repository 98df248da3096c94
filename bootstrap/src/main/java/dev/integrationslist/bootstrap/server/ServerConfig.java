package dev.integrationslist.bootstrap.server;

/**
 * The configuration of a server.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on; 0 for any free port
 * @param limits the capacity of the server
 * @param trustedProxies the number of reverse proxies in front whose {@code X-Forwarded-For} is trusted
 * @param cors the origins whose web pages may read responses
 */
public record ServerConfig(String host, int port, ServerLimits limits, int trustedProxies, CorsPolicy cors) {
    /** A server on a free port of the loopback interface, without proxies and CORS. */
    public static ServerConfig local(ServerLimits limits) {
        return new ServerConfig("127.0.0.1", 0, limits, 0, CorsPolicy.NONE);
    }
}
