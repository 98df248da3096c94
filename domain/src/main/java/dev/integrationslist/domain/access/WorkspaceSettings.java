package dev.integrationslist.domain.access;

import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.DoubleValue;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Int64;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workspace's settings that affect the list.
 *
 * @param limits the limits on the size of a page
 * @param loginExpiration the lifetime of an interactive token
 * @param callLimit the limit on the number of calls of a caller; null for none
 */
public record WorkspaceSettings(
        PagingLimits limits,
        Duration loginExpiration,
        @Nullable CallLimit callLimit) {
    /** Rocket.Chat's own defaults. */
    public static final WorkspaceSettings DEFAULT =
            new WorkspaceSettings(PagingLimits.DEFAULT, Duration.ofDays(90), CallLimit.DEFAULT);

    private static final String DEFAULT_COUNT = "API_Default_Count";
    private static final String UPPER_COUNT_LIMIT = "API_Upper_Count_Limit";
    private static final String ALLOW_INFINITE_COUNT = "API_Allow_Infinite_Count";
    private static final String LOGIN_EXPIRATION = "Accounts_LoginExpiration";
    private static final String LIMIT_CALLS = "API_Enable_Rate_Limiter";
    private static final String CALLS = "API_Enable_Rate_Limiter_Limit_Calls_Default";
    private static final String WINDOW = "API_Enable_Rate_Limiter_Limit_Time_Default";

    /** The identifiers of the documents that {@link #of} reads. */
    public static final List<String> IDS = List.of(
            DEFAULT_COUNT, UPPER_COUNT_LIMIT, ALLOW_INFINITE_COUNT, LOGIN_EXPIRATION, LIMIT_CALLS, CALLS, WINDOW);

    /**
     * Reads documents of the {@code rocketchat_settings} collection. Others are passed over; what is missing, or of
     * another type than the setting's, has Rocket.Chat's default.
     */
    public static WorkspaceSettings of(Iterable<Document> settings) {
        Map<String, Value> values = new HashMap<>();
        for (Document document : settings) {
            if (document.get("_id") instanceof StringValue id && document.get("value") != null) {
                values.put(id.value(), document.get("value"));
            }
        }
        PagingLimits limits = new PagingLimits(
                number(values.get(DEFAULT_COUNT)),
                number(values.get(UPPER_COUNT_LIMIT)),
                isOn(values.get(ALLOW_INFINITE_COUNT)));
        int days = number(values.get(LOGIN_EXPIRATION));
        return new WorkspaceSettings(
                limits,
                days < 1 ? DEFAULT.loginExpiration : Duration.ofDays(days),
                isOn(values.get(LIMIT_CALLS)) ? callLimit(values) : null);
    }

    private static CallLimit callLimit(Map<String, Value> values) {
        int calls = number(values.get(CALLS));
        int millis = number(values.get(WINDOW));
        return new CallLimit(
                calls < 1 ? CallLimit.DEFAULT.calls() : calls,
                millis < 1 ? CallLimit.DEFAULT.window() : Duration.ofMillis(millis));
    }

    /** Whether a switch that is on by default is on. */
    private static boolean isOn(@Nullable Value value) {
        return !new BooleanValue(false).equals(value);
    }

    /** The number truncated to an int, or 0 if it is not a number, which every setting treats as absent. */
    private static int number(@Nullable Value value) {
        if (value instanceof Int32 small) {
            return small.value();
        }
        if (value instanceof DoubleValue number) {
            return (int) number.value();
        }
        return value instanceof Int64 large ? (int) Math.max(0, Math.min(Integer.MAX_VALUE, large.value())) : 0;
    }
}
