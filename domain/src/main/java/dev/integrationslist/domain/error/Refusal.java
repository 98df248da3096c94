package dev.integrationslist.domain.error;

import java.util.Objects;

/**
 * Why a request is refused.
 *
 * @param code what kind of refusal it is
 * @param place where in the request, such as {@code query.$or[1].name.$regex}; empty where the request has no such place
 * @param problem what is wrong, as a clause without a full stop
 * @param remedy what would do, as a clause without a full stop; may be empty
 */
public record Refusal(ErrorCode code, String place, String problem, String remedy) {
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** The refusal as one sentence: place, problem, remedy. */
    public String message() {
        String where = place.isEmpty() ? "" : place + ": ";
        return where + problem + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
