package dev.integrationslist.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.out.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean up = true;

    private Readiness readiness(Duration patience) {
        return new Readiness(this::check, waiting::add, now::get, patience, FRESH);
    }

    private void check() {
        asked.incrementAndGet();
        if (!up) {
            throw new StoreUnavailableException("no primary", Duration.ofSeconds(1), null);
        }
    }

    private boolean ask(Readiness readiness) {
        CompletableFuture<Boolean> answer = readiness.ask();
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        return answer.join();
    }

    @Test
    void itGoesDownAndUpWithTheStore() {
        Readiness readiness = readiness(LONG);
        assertThat(ask(readiness)).isTrue();
        up = false;
        now.addAndGet(FRESH.toNanos());
        assertThat(ask(readiness)).isFalse();
        up = true;
        now.addAndGet(FRESH.toNanos());
        assertThat(ask(readiness)).isTrue();
    }

    @Test
    void anAnswerHoldsUntilItIsOld() {
        Readiness readiness = readiness(LONG);
        assertThat(ask(readiness)).isTrue();
        up = false;
        now.addAndGet(FRESH.toNanos() - 1);
        assertThat(ask(readiness)).isTrue();
        assertThat(asked).hasValue(1);
        now.addAndGet(1);
        assertThat(ask(readiness)).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aStoreThatHasNotAnsweredIsNotAskedAgain() {
        Readiness readiness = readiness(LONG);
        CompletableFuture<Boolean> first = readiness.ask();
        now.addAndGet(FRESH.multipliedBy(10).toNanos());
        CompletableFuture<Boolean> second = readiness.ask();
        assertThat(waiting).hasSize(1);
        assertThat(first).isNotDone();
        waiting.remove().run();
        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
    }

    @Test
    void whoeverAsksIsToldNoWhereTheStoreDoesNotAnswerInTime() {
        Readiness readiness = readiness(Duration.ofMillis(1));
        assertThat(readiness.ask().join()).isFalse();
        waiting.remove().run();
        assertThat(readiness.ask().join()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aCheckThatFailsInAnyOtherWayIsADownStoreToo() {
        Runnable broken = () -> {
            throw new IllegalStateException("a defect");
        };
        assertThat(ask(new Readiness(broken, waiting::add, now::get, LONG, FRESH)))
                .isFalse();
    }
}
