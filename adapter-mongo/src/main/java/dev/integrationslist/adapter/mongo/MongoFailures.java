package dev.integrationslist.adapter.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import java.time.Duration;
import java.util.Set;

/**
 * What the driver's exceptions mean to the domain: a few tell of the request, all others that the database cannot answer now.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/error-codes/">Error codes</a>
 */
final class MongoFailures {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final int BAD_VALUE = 2;
    private static final int OPERATION_FAILED = 96;
    private static final int SORT_EXCEEDS_MEMORY = 292;
    private static final int AMBIGUOUS_FIELD_NAME = 16746;
    private static final int INVALID_REGULAR_EXPRESSION = 51091;
    private static final String SORT_EXCEEDS_MEMORY_BEFORE_4_4 = "Sort operation used more than the maximum";

    /** MaxTimeMSExpired and ExceededTimeLimit. */
    private static final Set<Integer> OUT_OF_TIME = Set.of(50, 262);

    private static final Set<Integer> RETRYABLE =
            Set.of(6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private MongoFailures() {}

    /**
     * Whether sending the read again may help, by the drivers' specification: the connection broke, or the server steps
     * down, shuts down or recovers.
     *
     * @see <a href="https://github.com/mongodb/specifications/blob/master/source/retryable-reads/retryable-reads.md">
     *     Retryable reads</a>
     */
    static boolean isRetryable(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoConnectionPoolClearedException
                || RETRYABLE.contains(failure.getCode());
    }

    /**
     * The exception to throw instead: a {@link RefusedException} or a {@link StoreUnavailableException}, whose message is
     * all that a log needs, its cause's message included.
     */
    static RuntimeException translate(RuntimeException failure) {
        return failure instanceof MongoException said ? translate(said) : unavailable(failure);
    }

    private static RuntimeException translate(MongoException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.getCode()) {
            case BAD_VALUE ->
                message.contains("parallel arrays")
                        ? sortRefused("two of its fields are arrays in one document", "sort by one of them")
                        : unavailable(failure);
            case OPERATION_FAILED ->
                message.contains(SORT_EXCEEDS_MEMORY_BEFORE_4_4) ? sortTooLarge() : unavailable(failure);
            case SORT_EXCEEDS_MEMORY -> sortTooLarge();
            case AMBIGUOUS_FIELD_NAME ->
                sortRefused("a number in it is both an index and a name in an array", "sort by another field");
            case INVALID_REGULAR_EXPRESSION ->
                new RefusedException(
                        ErrorCode.INVALID_FILTER,
                        "",
                        "the database cannot read a regular expression",
                        "write a simpler one");
            default -> unavailable(failure);
        };
    }

    private static RefusedException sortTooLarge() {
        return sortRefused("it takes more memory than the database allows", "narrow the query, or sort by _id");
    }

    private static RefusedException sortRefused(String problem, String remedy) {
        return new RefusedException(ErrorCode.INVALID_SORT, "", problem, remedy);
    }

    private static StoreUnavailableException unavailable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoServerException error) {
                return new StoreUnavailableException(description(error), RETRY_AFTER, null);
            }
        }
        return new StoreUnavailableException("MongoDB does not answer: " + failure.getMessage(), RETRY_AFTER, failure);
    }

    /**
     * The error alone. The server's message can quote the command, as that of Unauthorized does, and a command holds the
     * caller's identifier and the hash of their token.
     */
    private static String description(MongoServerException error) {
        String verb = OUT_OF_TIME.contains(error.getCode()) ? "did not answer in time" : "refused the command";
        String name = error.getErrorCodeName();
        return "MongoDB %s: error %d%s of %s"
                .formatted(
                        verb,
                        error.getCode(),
                        name == null || name.isEmpty() ? "" : " (" + name + ")",
                        error.getServerAddress());
    }

    /** The failure of a request whose thread was interrupted. */
    static StoreUnavailableException interrupted(InterruptedException interrupted) {
        return new StoreUnavailableException(
                "the request was cancelled while it waited for MongoDB", RETRY_AFTER, interrupted);
    }
}
