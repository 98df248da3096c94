package dev.integrationslist.adapter.mongo;

import static dev.integrationslist.adapter.mongo.TestWorkspace.TOKEN;
import static dev.integrationslist.adapter.mongo.TestWorkspace.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.access.LoginToken;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    /**
     * The driver's defaults are 30 s for a server and no limit for a reply. How closely the deadline is met is measured by a
     * test that measures the lateness of the machine too.
     */
    private static final Duration IN_TIME = DEADLINE.plusSeconds(5);

    private final ManualClock clock = new ManualClock();
    private FaultProxy proxy;
    private TestWorkspace test;

    @BeforeEach
    void open() throws Exception {
        TestServer server = TestServer.inProcess();
        proxy = FaultProxy.before(server);
        test = new TestWorkspace(server, new ConnectionString(proxy.uri()), DEADLINE, clock).withAdmin();
        signIn();
    }

    @AfterEach
    void close() throws Exception {
        test.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "SLOW"},
            mode = EnumSource.Mode.EXCLUDE)
    void isUnavailableInTimeWhileTheFaultLasts(Fault fault) {
        proxy.inject(() -> fault);
        if (fault == Fault.STALLED_AFTER) {
            signIn(); // which still arrives
        }
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            assertThatThrownBy(this::signIn)
                    .isInstanceOfSatisfying(
                            StoreUnavailableException.class,
                            unavailable -> assertThat(unavailable.retryAfter()).isPositive());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void answersAgainAfterTheFault(Fault fault) {
        proxy.inject(() -> fault);
        catchThrowable(this::signIn);
        proxy.heal();

        long healed = System.nanoTime();
        while (catchThrowable(this::signIn) != null) {
            assertThat(Duration.ofNanos(System.nanoTime() - healed)).isLessThan(IN_TIME);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "NONE",
                "SLOW",
                "RESET",
                "CUT_SHORT",
                "REFUSED",
                "NOT_WRITABLE_PRIMARY",
                "INTERRUPTED_DUE_TO_STATE_CHANGE",
                "SHUTDOWN_IN_PROGRESS",
                "EXCEEDED_TIME_LIMIT"
            })
    void retriesAReadAfterATransientFault(Fault fault) {
        AtomicInteger replies = new AtomicInteger();
        proxy.inject(() -> replies.getAndIncrement() == 0 ? fault : Fault.NONE);

        signIn();
    }

    @Test
    void describesTheClusterOnceIfNoServerIsFound() throws Exception {
        proxy.close();

        String message = catchThrowable(this::signIn).getMessage();

        assertThat(message).startsWith("MongoDB does not answer: ").containsOnlyOnce("cluster state");
    }

    @Test
    void retriesOnce() {
        test.takeCommands();
        proxy.inject(() -> Fault.EXCEEDED_TIME_LIMIT);

        assertThatThrownBy(this::signIn).isInstanceOf(StoreUnavailableException.class);

        assertThat(test.takeCommandNames()).containsExactly("aggregate", "aggregate");
    }

    @Test
    void doesNotRetryAPermanentError() {
        test.takeCommands();
        proxy.inject(() -> Fault.UNAUTHORIZED);

        assertThatThrownBy(this::signIn).isInstanceOf(StoreUnavailableException.class);

        assertThat(test.takeCommandNames()).containsExactly("aggregate");
    }

    /** Signs in with a new look-up. */
    private void signIn() {
        clock.advance(Duration.ofSeconds(1));
        assertThat(test.workspace().findUser(USER, LoginToken.hash(TOKEN))).isPresent();
    }
}
