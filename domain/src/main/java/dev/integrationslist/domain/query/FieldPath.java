package dev.integrationslist.domain.query;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The path of a field in a document: names joined by dots.
 *
 * @param name the whole path, such as {@code _createdBy.username}
 * @see <a href="https://www.mongodb.com/docs/manual/core/document/#dot-notation">Dot notation</a>
 */
public record FieldPath(String name) {
    /** Names with a special meaning on JavaScript objects. */
    static final Set<String> FORBIDDEN = Set.of("__proto__", "constructor", "prototype");

    public FieldPath {
        Objects.requireNonNull(name, "name");
    }

    /** The names between the dots; some may be empty. */
    public List<String> components() {
        return List.of(name.split("\\.", -1));
    }

    /**
     * Checks a path in a query.
     *
     * @throws IllegalArgumentException if it has too many names or a forbidden one
     */
    void requireWithin(int depth) {
        requireWithin(components(), depth);
    }

    /** The same for the names of a path. */
    static void requireWithin(List<String> names, int depth) {
        if (names.size() > depth) {
            throw new OperandException("the path has " + names.size() + " names", "use at most " + depth);
        }
        if (names.stream().anyMatch(name -> FORBIDDEN.contains(name) || name.indexOf('\0') >= 0)) {
            throw new OperandException("a field cannot have that name", "leave it out");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
