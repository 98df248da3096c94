package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of a document are listed.
 *
 * @param mode whether the paths are all that is listed or all that is left out
 * @param paths none of them the start of another, none of them {@code _id}
 * @param id whether {@code _id} is listed, which no path needs to say; a path below {@code _id} decides for itself
 * @see <a href="https://www.mongodb.com/docs/manual/tutorial/project-fields-from-query-results/">Projection</a>
 */
public record Projection(Mode mode, List<FieldPath> paths, boolean id) {
    /** The name of the identifier's field. */
    public static final String ID = "_id";

    /** Whole documents. */
    public static final Projection EVERYTHING = new Projection(Mode.EXCLUDE, List.of(), true);

    /** What the paths are for. */
    public enum Mode {
        /** They are all that is listed, {@code _id} aside. */
        INCLUDE,
        /** They are all that is left out, {@code _id} aside. */
        EXCLUDE
    }

    public Projection {
        paths = List.copyOf(paths);
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
     * Reads a projection within the default bounds.
     *
     * @throws RefusedException where it is not in the language, with the place and the remedy
     */
    public static Projection parse(Document fields) {
        return parse(fields, QueryBounds.DEFAULT);
    }

    /**
     * Reads a projection: fields with 1 to list them or 0 to leave them out, not both but for {@code _id}.
     *
     * @throws RefusedException where it is not in the language or beyond a bound, with the place and the remedy
     */
    public static Projection parse(Document fields, QueryBounds bounds) {
        return FieldListParser.projection(fields, bounds);
    }
}
