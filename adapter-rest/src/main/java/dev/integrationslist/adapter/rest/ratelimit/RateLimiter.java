package dev.integrationslist.adapter.rest.ratelimit;

import dev.integrationslist.adapter.rest.http.RequestAttributes;
import dev.integrationslist.application.port.in.Credentials;
import dev.integrationslist.application.port.in.SignIn;
import dev.integrationslist.domain.access.CallLimit;
import dev.integrationslist.domain.access.Caller;
import dev.integrationslist.domain.access.LoginToken;
import dev.integrationslist.domain.error.RefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit on the calls of each caller and on the failed sign-ins of each network. Once the window of a network is used up, the
 * store is no longer asked for credentials from there, except for those that signed in before.
 */
public final class RateLimiter implements Authenticator {
    private static final int IPV6_BYTES = 16;

    /** What one subscriber has of IPv6: so many bytes of each address. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final SignIn signIn;
    private final RateLimit limit;
    private final boolean workspaceLimit;
    private final RateLimiterRegistry callers;
    private final RateLimiterRegistry failures;
    private final Map<Credentials, Boolean> known = RateLimiterRegistry.ofLate();

    /**
     * Counts calls by user, and failed sign-ins by network.
     *
     * @param limit for each of both
     * @param workspaceLimit whether {@link Caller#callLimit()} takes the place of the limit for callers
     * @param clock the clock of the windows
     */
    public RateLimiter(SignIn signIn, RateLimit limit, boolean workspaceLimit, InstantSource clock) {
        this.signIn = signIn;
        this.limit = limit;
        this.workspaceLimit = workspaceLimit;
        this.callers = new RateLimiterRegistry(clock);
        this.failures = new RateLimiterRegistry(clock);
    }

    /** The filter that tells in each response what the request left of its window. */
    public static ContainerResponseFilter headers() {
        return new RateLimitStatus.Headers();
    }

    @Override
    public Caller admit(ContainerRequestContext request, Credentials credentials) {
        Credentials hashed = new Credentials(credentials.userId(), LoginToken.hash(credentials.token()));
        Optional<String> network = network(request);
        if (!known.containsKey(hashed)) {
            network.ifPresent(from -> failures.requireLeft(from, request));
        }
        Caller caller;
        try {
            caller = signIn.signIn(credentials);
        } catch (RefusedException failure) {
            known.remove(hashed);
            network.ifPresent(from -> failures.take(from, limit, request));
            throw failure;
        }
        known.put(hashed, true);
        RateLimit own = limitOf(caller);
        if (own != null) {
            callers.take(caller.userId(), own, request);
        }
        return caller;
    }

    private @Nullable RateLimit limitOf(Caller caller) {
        CallLimit own = caller.callLimit();
        return !workspaceLimit ? limit : own == null ? null : new RateLimit(own.calls(), own.window());
    }

    /** Where a request comes from; empty where the container does not say, so that nobody answers for all. */
    private static Optional<String> network(ContainerRequestContext request) {
        return request.getProperty(RequestAttributes.REMOTE_ADDRESS) instanceof String address
                ? Optional.of(address.indexOf(':') < 0 ? address : ipv6Network(address))
                : Optional.empty();
    }

    /** With a colon in it, an address is never looked up by name. */
    private static String ipv6Network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES) : address;
        } catch (UnknownHostException malformed) {
            return address;
        }
    }
}
