package dev.integrationslist.bootstrap.endtoend;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.BooleanValue;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.MaxKey;
import dev.integrationslist.domain.document.MinKey;
import dev.integrationslist.domain.document.NullValue;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.AllValues;
import dev.integrationslist.domain.query.And;
import dev.integrationslist.domain.query.ElemMatchObject;
import dev.integrationslist.domain.query.ElemMatchValue;
import dev.integrationslist.domain.query.Eq;
import dev.integrationslist.domain.query.Exists;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Gt;
import dev.integrationslist.domain.query.Gte;
import dev.integrationslist.domain.query.In;
import dev.integrationslist.domain.query.Lt;
import dev.integrationslist.domain.query.Lte;
import dev.integrationslist.domain.query.Ne;
import dev.integrationslist.domain.query.Nin;
import dev.integrationslist.domain.query.Nor;
import dev.integrationslist.domain.query.Not;
import dev.integrationslist.domain.query.Or;
import dev.integrationslist.domain.query.Predicate;
import dev.integrationslist.domain.query.Regex;
import dev.integrationslist.domain.query.Size;
import dev.integrationslist.domain.query.Type;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Filters of every shape, most of them about the fields that the policy asks too. */
final class RandomFilters {
    private static final List<String> PATHS = List.of(
            "_createdBy._id",
            "_createdBy",
            "type",
            "_id",
            "_createdBy.username",
            "_createdBy._id._id",
            "channel",
            "channel.0",
            "name",
            "enabled",
            "missing",
            "");

    private static final List<Filter> REACHING_FOR_MORE = List.of(
            Filter.EVERYTHING,
            new Or(List.of(Filter.EVERYTHING)),
            new Nor(List.of(new Nor(List.of(Filter.EVERYTHING)))),
            Filter.where("_createdBy._id", new Exists(true)),
            Filter.where("_createdBy._id", new Not(List.of(new Exists(false)))),
            Filter.where("_createdBy._id", new Not(List.of(new Eq(new StringValue("alice"))))),
            Filter.where("type", new Gte(MinKey.INSTANCE)),
            Filter.where("type", new Regex(new RegularExpression("", "i"))));

    private RandomFilters() {}

    static Arbitrary<Filter> filters() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(REACHING_FOR_MORE)), Tuple.of(9, filters(3)));
    }

    private static Arbitrary<Filter> filters(int depth) {
        Arbitrary<Filter> fields =
                Combinators.combine(Arbitraries.of(PATHS), predicates(depth)).as(Filter::where);
        if (depth == 0) {
            return fields;
        }
        Arbitrary<List<Filter>> some = Arbitraries.oneOf(filters(depth - 1), Arbitraries.of(REACHING_FOR_MORE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Arbitraries.oneOf(fields, some.map(And::new), some.map(Or::new), some.map(Nor::new));
    }

    private static Arbitrary<Predicate> predicates(int depth) {
        Arbitrary<List<Value>> lists = values().list().ofMaxSize(3);
        Arbitrary<Predicate> flat = Arbitraries.oneOf(
                values().map(Eq::new),
                values().map(Ne::new),
                values().map(Gt::new),
                values().map(Gte::new),
                values().map(Lt::new),
                values().map(Lte::new),
                lists.map(In::new),
                lists.map(Nin::new),
                lists.map(AllValues::new),
                Arbitraries.of(true, false).map(Exists::new),
                Arbitraries.integers().between(0, 3).map(Size::new),
                Arbitraries.of(ValueType.class).list().ofMinSize(1).ofMaxSize(3).map(Type::new),
                Arbitraries.of("", "^webhook", "alice|bob", "in.*g$", ".").map(RandomFilters::regex));
        return depth == 0
                ? flat
                : Arbitraries.oneOf(
                        flat,
                        predicates(0).list().ofMinSize(1).ofMaxSize(2).map(Not::new),
                        predicates(0).list().ofMinSize(1).ofMaxSize(2).map(ElemMatchValue::new),
                        filters(0).map(ElemMatchObject::new));
    }

    private static Predicate regex(String pattern) {
        return new Regex(new RegularExpression(pattern, "i"));
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.of(
                new StringValue("alice"),
                new StringValue("bob"),
                new StringValue("webhook-incoming"),
                new StringValue("webhook-outgoing"),
                new StringValue("i7"),
                new StringValue("n1"),
                new StringValue("#a"),
                new Int32(1),
                new BooleanValue(true),
                NullValue.INSTANCE,
                MinKey.INSTANCE,
                MaxKey.INSTANCE,
                Array.of(new StringValue("#a"), new Int32(1)),
                Document.of("_id", new StringValue("alice")),
                Document.EMPTY);
    }
}
