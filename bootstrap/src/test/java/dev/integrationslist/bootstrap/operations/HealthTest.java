package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.ApiServer;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.server.ServerConfig;
import dev.integrationslist.bootstrap.server.ServerLimits;
import dev.integrationslist.bootstrap.testing.TestServers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Health over real HTTP, with a store that can be made to fail. */
@Timeout(60)
class HealthTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile Runnable store = () -> {};
    private ApiServer server = start(Duration.ofMinutes(1));

    private ApiServer start(Duration patience) {
        Readiness readiness = new Readiness(
                () -> store.run(), check -> new Thread(check).start(), now::get, patience, Duration.ofSeconds(1));
        Health health = new Health("1.2.3", readiness);
        ApiServer starting = new ApiServer(
                ServerConfig.local(ServerLimits.DEFAULT),
                Map.of(Health.LIVE, health::live, Health.READY, health::ready, "/broken", HealthTest::fail),
                (request, response) -> {},
                new ResourceConfig().property(ServerProperties.WADL_FEATURE_DISABLE, true),
                TestServers.memory());
        try {
            starting.start();
        } catch (CannotListenException impossible) {
            throw new IllegalStateException("some port is always free", impossible);
        }
        return starting;
    }

    @AfterEach
    void stop() {
        answer.countDown();
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private void assertReady() throws Exception {
        HttpResponse<String> ready = get(Health.READY);
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"status\":\"ready\",\"version\":\"1.2.3\"}");
    }

    private void assertUnready() throws Exception {
        HttpResponse<String> unready = get(Health.READY);
        assertThat(unready.statusCode()).isEqualTo(503);
        assertThat(unready.body()).isEqualTo("{\"status\":\"unready\",\"version\":\"1.2.3\"}");
        assertThat(unready.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(get(Health.LIVE).statusCode()).isEqualTo(200);
    }

    @Test
    void readinessGoesDownAndUpWithTheStoreOfWhichNothingIsTold() throws Exception {
        assertReady();
        store = () -> {
            throw new StoreUnavailableException("mongodb.internal:27017 is down", Duration.ofSeconds(9), null);
        };
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertUnready();
        store = () -> {
            throw new ExceptionInInitializerError("a driver that is not whole");
        };
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertUnready();
        store = () -> {};
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertReady();
    }

    private static boolean fail(Request request, Response response, Callback callback) {
        throw new ExceptionInInitializerError("a library that is not whole");
    }

    @Test
    void anOperationThatFailsInAnyWayIsAnswered() throws Exception {
        assertThat(get("/broken").statusCode()).isEqualTo(500);
    }

    @Test
    void aStoreThatHangsIsUnreadyAndTheServerLive() throws Exception {
        store = () -> {
            try {
                answer.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };
        server.close();
        server = start(Duration.ofMillis(100));
        assertUnready();
        assertUnready();
    }
}
