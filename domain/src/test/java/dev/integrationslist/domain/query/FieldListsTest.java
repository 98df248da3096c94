package dev.integrationslist.domain.query;

import static dev.integrationslist.domain.query.Docs.doc;
import static dev.integrationslist.domain.query.Docs.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.integrationslist.domain.document.Decimal128;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.error.ErrorCode;
import dev.integrationslist.domain.error.Refusal;
import dev.integrationslist.domain.error.RefusedException;
import dev.integrationslist.domain.query.Projection.Mode;
import dev.integrationslist.domain.query.SortKey.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldListsTest {
    private static final QueryBounds TIGHT = new QueryBounds(4, 3, 2, 5, 3, 2, 2);

    @Test
    void aSortKeepsItsKeysInTheirOrder() {
        Sort sort = Sort.parse(doc("b", -1, "a.0", 1.0, "_id", Decimal128.parse("1.0")));

        assertThat(sort.keys())
                .containsExactly(
                        new SortKey(new FieldPath("b"), Direction.DESCENDING),
                        new SortKey(new FieldPath("a.0"), Direction.ASCENDING),
                        new SortKey(new FieldPath("_id"), Direction.ASCENDING));
        assertThat(Sort.parse(sort.toDocument())).isEqualTo(sort);
    }

    @Test
    void aSortIsMadeTotalByAFurtherFieldOnce() {
        Sort byId = Sort.by("_id").thenBy("a");
        assertThat(Sort.by("a").thenBy("_id")).isEqualTo(Sort.parse(doc("a", 1, "_id", 1)));
        assertThat(byId.thenBy("_id")).isEqualTo(byId);
    }

    @Test
    void descendingAppliesToTheLastKey() {
        assertThat(Sort.by("a").descending().thenBy("b")).isEqualTo(Sort.parse(doc("a", -1, "b", 1)));
        assertThat(Sort.by("a").thenBy("b").descending()).isEqualTo(Sort.parse(doc("a", 1, "b", -1)));
        assertThatThrownBy(Sort.NONE::descending).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBuiltProjectionEqualsTheParsedOne() {
        assertThat(Projection.include("a", "b.c")).isEqualTo(Projection.parse(doc("a", 1, "b.c", 1)));
        assertThat(Projection.include("a").withoutId()).isEqualTo(Projection.parse(doc("a", 1, "_id", 0)));
        assertThat(Projection.exclude("a", "_id")).isEqualTo(Projection.parse(doc("a", 0, "_id", 0)));
        assertThatThrownBy(() -> Projection.include("a", "a.b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("collides with a");
        assertThatThrownBy(Projection::exclude).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> projections() {
        return Stream.of(
                arguments(doc(), Mode.EXCLUDE, List.of(), true),
                arguments(doc("_id", 1), Mode.INCLUDE, List.of(), true),
                arguments(doc("_id", 0), Mode.EXCLUDE, List.of(), false),
                arguments(doc("a", 1), Mode.INCLUDE, List.of("a"), true),
                arguments(doc("a", 1, "_id", 0), Mode.INCLUDE, List.of("a"), false),
                arguments(doc("_id", 1, "a", 0L), Mode.EXCLUDE, List.of("a"), true),
                arguments(doc("a.b", 1, "a.c", 1), Mode.INCLUDE, List.of("a.b", "a.c"), true),
                arguments(doc("_id.x", 1), Mode.INCLUDE, List.of("_id.x"), true));
    }

    @ParameterizedTest
    @MethodSource("projections")
    void aWrittenProjectionParsesToAnEqualOne(Document fields, Mode mode, List<String> paths, boolean id) {
        Projection projection = Projection.parse(fields);

        assertThat(projection)
                .isEqualTo(
                        new Projection(mode, paths.stream().map(FieldPath::new).toList(), id));
        assertThat(Projection.parse(projection.toDocument())).isEqualTo(projection);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(ErrorCode.INVALID_SORT, doc("a", 0), "a", "another number"),
                arguments(ErrorCode.INVALID_SORT, doc("a", 2), "a", "another number"),
                arguments(ErrorCode.INVALID_SORT, doc("a", Double.NaN), "a", "another number"),
                arguments(ErrorCode.INVALID_SORT, doc("a", "asc"), "a", "got a string"),
                arguments(ErrorCode.INVALID_SORT, doc("a", doc("$meta", "textScore")), "a", "got an object"),
                arguments(ErrorCode.INVALID_SORT, doc("$natural", 1), "$natural", "start with $"),
                arguments(ErrorCode.INVALID_SORT, doc("a.$b", 1), "a.$b", "start with $"),
                arguments(ErrorCode.INVALID_SORT, doc("a..b", 1), "a..b", "empty"),
                arguments(ErrorCode.INVALID_SORT, doc("", 1), "", "empty"),
                arguments(ErrorCode.INVALID_SORT, doc("__proto__.a", 1), "__proto__.a", "cannot have that name"),
                arguments(ErrorCode.INVALID_SORT, twice("a"), "", "named twice"),
                arguments(ErrorCode.INVALID_SORT, doc("a", 1, "b", 1, "c", 1), "", "has 3 fields"),
                arguments(ErrorCode.INVALID_SORT, doc("a.b.c.d", 1), "a.b.c.d", "4 names"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", 2), "a", "another number"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", true), "a", "got a bool"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", doc("$slice", 1)), "a", "got an object"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", list()), "a", "got an array"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", 1, "b", 0), "b", "mixed"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", 1, "a.b", 1), "a.b", "collides with a"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a.b", 1, "a", 1), "a.b", "collides with a"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("_id", 1, "_id.a", 1), "_id.a", "collides with _id"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a.$", 1), "a.$", "a positional projection"),
                arguments(ErrorCode.INVALID_PROJECTION, twice("a"), "", "named twice"),
                arguments(ErrorCode.INVALID_PROJECTION, doc("a", 1, "b", 1, "c", 1), "", "has 3 fields"));
    }

    private static Document twice(String name) {
        return Document.of(new Field(name, new Int32(1)), new Field(name, new Int32(1)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatIsWrongAndWhere(ErrorCode code, Document document, String place, String problem) {
        Refusal refusal = catchThrowableOfType(RefusedException.class, () -> {
                    if (code == ErrorCode.INVALID_SORT) {
                        Sort.parse(document, TIGHT);
                    } else {
                        Projection.parse(document, TIGHT);
                    }
                })
                .refusal();

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.place()).isEqualTo(place);
        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.remedy()).isNotBlank();
    }
}
