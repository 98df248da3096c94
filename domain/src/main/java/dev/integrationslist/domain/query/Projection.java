package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A selection of a document's fields.
 *
 * @param mode whether the paths are included or excluded
 * @param paths none of them the start of another, none of them {@code _id}
 * @param id whether {@code _id} is included; a path below {@code _id} decides for itself
 * @see <a href="https://www.mongodb.com/docs/manual/tutorial/project-fields-from-query-results/">Projection</a>
 */
public record Projection(Mode mode, List<FieldPath> paths, boolean id) {
    /** The name of the identifier's field. */
    public static final String ID = "_id";

    /** Whole documents. */
    public static final Projection EVERYTHING = new Projection(Mode.EXCLUDE, List.of(), true);

    /** The meaning of the paths. */
    public enum Mode {
        /** All other fields except {@code _id} are excluded. */
        INCLUDE,
        /** All other fields are included. */
        EXCLUDE
    }

    public Projection {
        paths = List.copyOf(paths);
    }

    /**
     * The projection that includes these fields, and {@code _id}.
     *
     * @throws IllegalArgumentException if MongoDB refuses a path, or one path is the start of another
     */
    public static Projection include(String... paths) {
        return FieldListParser.projection(1, paths);
    }

    /**
     * The projection that includes all fields except these.
     *
     * @throws IllegalArgumentException if MongoDB refuses a path, or one path is the start of another
     */
    public static Projection exclude(String... paths) {
        return FieldListParser.projection(0, paths);
    }

    /** This projection without {@code _id}. */
    public Projection withoutId() {
        return new Projection(mode, paths, false);
    }

    /** This projection as MongoDB's {@code find} takes it. */
    public Document toDocument() {
        List<Field> fields = new ArrayList<>();
        for (FieldPath path : paths) {
            fields.add(new Field(path.name(), new Int32(mode == Mode.INCLUDE ? 1 : 0)));
        }
        if (!id) {
            fields.add(new Field(ID, new Int32(0)));
        } else if (mode == Mode.INCLUDE
                && paths.stream().noneMatch(path -> path.name().startsWith(ID + "."))) {
            fields.add(new Field(ID, new Int32(1)));
        }
        return Document.of(fields);
    }

    /**
     * Parses a projection within the default bounds.
     *
     * @throws RefusedException if it is not in the language, with the place and the remedy
     */
    public static Projection parse(Document fields) {
        return parse(fields, QueryBounds.DEFAULT);
    }

    /**
     * Parses a projection: fields with 1 to include or 0 to exclude them, not mixed except for {@code _id}.
     *
     * @throws RefusedException if it is not in the language or exceeds a bound, with the place and the remedy
     */
    public static Projection parse(Document fields, QueryBounds bounds) {
        return FieldListParser.projection(fields, bounds);
    }
}
