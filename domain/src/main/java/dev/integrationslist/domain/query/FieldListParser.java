package dev.integrationslist.domain.query;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.SortKey.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The parser of sorts and projections: documents that give each field a number. */
final class FieldListParser {
    private static final QueryBounds UNBOUNDED = new QueryBounds(1, 1, 1, 1, Integer.MAX_VALUE, 1, Integer.MAX_VALUE);

    private final ErrorCode code;
    private final int pathDepth;

    private FieldListParser(ErrorCode code, int pathDepth) {
        this.code = code;
        this.pathDepth = pathDepth;
    }

    static Sort sort(Document document, QueryBounds bounds) {
        FieldListParser parser = new FieldListParser(ErrorCode.INVALID_SORT, bounds.pathDepth());
        List<SortKey> keys = new ArrayList<>();
        for (Field field : document) {
            boolean ascending = isNumber(field.value(), 1);
            if (!ascending && !isNumber(field.value(), -1)) {
                throw parser.refused(field, "got " + show(field.value()), "write 1 for ascending or -1 for descending");
            }
            keys.add(new SortKey(parser.path(field), ascending ? Direction.ASCENDING : Direction.DESCENDING));
        }
        parser.requireAtMost(bounds.sortKeys(), document);
        parser.requireOnce(document);
        return new Sort(keys);
    }

    /** The projection that gives each path the same number, without bounds. */
    static Projection projection(int number, String... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("no path is given; name at least one field");
        }
        try {
            return projection(
                    Document.of(Stream.of(paths)
                            .map(path -> new Field(path, new Int32(number)))
                            .toList()),
                    UNBOUNDED);
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    static Projection projection(Document document, QueryBounds bounds) {
        FieldListParser parser = new FieldListParser(ErrorCode.INVALID_PROJECTION, bounds.pathDepth());
        List<FieldPath> paths = new ArrayList<>();
        boolean id = true;
        Projection.Mode mode = null;
        for (Field field : document) {
            boolean include = isNumber(field.value(), 1);
            if (!include && !isNumber(field.value(), 0)) {
                throw parser.refused(
                        field, "got " + show(field.value()), "write 1 to list the field or 0 to leave it out");
            }
            FieldPath path = parser.path(field);
            if (path.name().equals(Projection.ID)) {
                id = include;
                continue;
            }
            Projection.Mode wanted = include ? Projection.Mode.INCLUDE : Projection.Mode.EXCLUDE;
            if (mode != null && mode != wanted) {
                throw parser.refused(field, "1 and 0 are mixed", "use one of them for all fields but _id");
            }
            mode = wanted;
            paths.add(path);
        }
        if (mode == null) {
            mode = document.isEmpty() || !id ? Projection.Mode.EXCLUDE : Projection.Mode.INCLUDE;
        }
        parser.requireAtMost(bounds.projectedFields(), document);
        parser.requireOnce(document);
        parser.requireApart(document);
        return new Projection(mode, paths, id);
    }

    private void requireAtMost(int most, Document document) {
        if (document.size() > most) {
            throw new RefusedException(code, "", "it has " + document.size() + " fields", "name at most " + most);
        }
    }

    private FieldPath path(Field field) {
        FieldPath path = new FieldPath(field.name());
        for (String component : path.components()) {
            if (component.isEmpty()) {
                throw refused(field, "a name in the path is empty", "write names joined by single dots");
            }
            if (component.equals("$") && code == ErrorCode.INVALID_PROJECTION) {
                throw refused(
                        field,
                        "a positional projection is not supported",
                        "name the whole array: \"" + field.name().replaceFirst("\\.?\\$.*", "") + '"');
            }
            if (component.startsWith("$")) {
                throw refused(field, "a name cannot start with $ here", "write the name of a field");
            }
        }
        try {
            path.requireWithin(pathDepth);
        } catch (OperandException wrong) {
            throw refused(field, wrong.problem(), wrong.remedy());
        }
        return path;
    }

    /** Refuses a path that is the start of another. */
    private void requireApart(Document document) {
        Set<String> seen = new HashSet<>();
        for (Field field : document) {
            seen.add(field.name());
        }
        for (Field field : document) {
            String name = field.name();
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                if (seen.contains(name.substring(0, dot))) {
                    throw refused(field, "it collides with " + name.substring(0, dot), "name only one of the two");
                }
            }
        }
    }

    private void requireOnce(Document document) {
        Set<String> seen = new HashSet<>();
        for (Field field : document) {
            if (!seen.add(field.name())) {
                throw new RefusedException(code, "", field.name() + " is named twice", "name it once");
            }
        }
    }

    private static boolean isNumber(Value value, long expected) {
        return value instanceof NumberValue number && number.toWholeNumber().equals(OptionalLong.of(expected));
    }

    private static String show(Value value) {
        return value instanceof NumberValue ? "another number" : Operands.describe(value);
    }

    private RefusedException refused(Field field, String problem, String remedy) {
        return new RefusedException(code, field.name(), problem, remedy);
    }
}
