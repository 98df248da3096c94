package dev.integrationslist.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerSharesTest {
    private static int takeAllAllowed(CallerShares shares, String caller) {
        int taken = 0;
        while (shares.allows(caller)) {
            shares.acquire(caller);
            taken++;
        }
        return taken;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "32, 16"})
    void oneCallerHoldsAtMostHalfOfTheThreads(int threads, int half) {
        assertThat(takeAllAllowed(new CallerShares(threads), "one")).isEqualTo(half);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 32})
    void twoCallersLeaveAThreadToTheThird(int threads) {
        CallerShares shares = new CallerShares(threads);
        takeAllAllowed(shares, "one");
        takeAllAllowed(shares, "two");
        assertThat(shares.allows("one") || shares.allows("two")).isFalse();
        assertThat(shares.allows("three")).isTrue();
    }

    @Test
    void callersWithOneRequestEachUseAllThreads() {
        CallerShares shares = new CallerShares(4);
        for (int caller = 0; caller < 4; caller++) {
            assertThat(shares.allows("caller " + caller)).isTrue();
            shares.acquire("caller " + caller);
        }
        assertThat(shares.held()).isEqualTo(4);
        assertThat(shares.allows("another")).isFalse();
    }

    @Test
    void aReleasedThreadIsFreeForOthers() {
        CallerShares shares = new CallerShares(2);
        shares.acquire("one");
        assertThat(shares.allows("one")).isFalse();
        shares.release("one");
        assertThat(shares.held()).isZero();
        assertThat(shares.allows("one")).isTrue();
    }
}
