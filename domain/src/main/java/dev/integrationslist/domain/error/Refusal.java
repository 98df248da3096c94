package dev.integrationslist.domain.error;

import java.util.Objects;

/**
 * The reason for the refusal of a request.
 *
 * @param code the kind of refusal
 * @param place the place in the filter, sort or projection, such as {@code $or[1].name.$regex}; for other codes the name of
 *     the parameter; empty for the whole
 * @param problem what is wrong, as a clause without a full stop
 * @param remedy what to do, as a clause without a full stop; may be empty
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
