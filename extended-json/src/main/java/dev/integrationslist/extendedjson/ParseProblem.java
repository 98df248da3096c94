package dev.integrationslist.extendedjson;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a text, without the place.
 *
 * @param remedy what would do; null where that depends on what the text is for
 */
record ParseProblem(String problem, @Nullable String remedy) implements Serializable {
    ParseProblem(String problem) {
        this(problem, null);
    }

    @Override
    public String toString() {
        return remedy == null ? problem : problem + "; " + remedy;
    }
}
