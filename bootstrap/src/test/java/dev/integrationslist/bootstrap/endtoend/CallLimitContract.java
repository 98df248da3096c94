package dev.integrationslist.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.RestOptions;
import dev.integrationslist.domain.access.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The limit on calls, by the workspace's settings and the permission to pass it.
 *
 * @see <a href="https://docs.rocket.chat/docs/rate-limiter">Rate limiter</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CallLimitContract implements OnStore {
    private static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");
    private static final String ADMINISTRATOR = "admin";
    private static final String USER = "mei";
    private static final int CALLS = 11;
    private static final Data WORKSPACE = Data.EMPTY
            .withUser(ADMINISTRATOR, EnumSet.allOf(Permission.class))
            .withUser(USER, EnumSet.allOf(Permission.class))
            .withPermission("{\"_id\": \"api-bypass-rate-limit\", \"roles\": [\"bot\", \"role-of-admin\"]}");

    private final Map<Data, Api> started = new HashMap<>();

    @AfterAll
    void stop() {
        started.values().forEach(Api::close);
    }

    @Test
    void theEleventhCallInAMinuteIsRefused() {
        assertAnswered(WORKSPACE, USER, 10);
    }

    @Test
    void theEleventhCallOfAnAdministratorIsAnswered() {
        assertAnswered(WORKSPACE, ADMINISTRATOR, CALLS);
    }

    @ParameterizedTest
    @CsvSource({
        "API_Enable_Rate_Limiter, false, 11",
        "API_Enable_Rate_Limiter_Limit_Calls_Default, 3, 3",
        "API_Enable_Rate_Limiter_Limit_Calls_Default, '\"3\"', 10",
    })
    void theWorkspacesSettingsDecide(String setting, String value, int answered) {
        assertAnswered(WORKSPACE.withSetting(setting, value), USER, answered);
    }

    private void assertAnswered(Data data, String user, int answered) {
        Api api = started.computeIfAbsent(
                data, filled -> Api.start(storeFor(filled), InstantSource.fixed(NOW), RestOptions.DEFAULT));
        for (int call = 1; call <= CALLS; call++) {
            assertThat(api.list(user, "").statusCode())
                    .as("call %d of %s", call, user)
                    .isEqualTo(call <= answered ? 200 : 429);
        }
    }
}
