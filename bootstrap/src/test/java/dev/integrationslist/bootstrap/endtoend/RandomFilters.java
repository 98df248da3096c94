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
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ComparisonOperator;
import dev.integrationslist.domain.query.ElemMatchObject;
import dev.integrationslist.domain.query.ElemMatchValue;
import dev.integrationslist.domain.query.Exists;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.LogicalOperator;
import dev.integrationslist.domain.query.Membership;
import dev.integrationslist.domain.query.Not;
import dev.integrationslist.domain.query.Predicate;
import dev.integrationslist.domain.query.Regex;
import dev.integrationslist.domain.query.Size;
import dev.integrationslist.domain.query.Type;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A generator of filters of every shape, most of them on the fields that the access policy uses. Not safe for many threads. */
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
            Filters.or(Filter.EVERYTHING),
            Filters.nor(Filters.nor(Filter.EVERYTHING)),
            Filters.exists("_createdBy._id"),
            Filters.not(Filters.exists("_createdBy._id", false)),
            Filters.not(Filters.eq("_createdBy._id", "alice")),
            Filters.gte("type", MinKey.INSTANCE),
            Filters.regex("type", "", "i"));

    private static final List<Value> VALUES = List.of(
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

    private final Random random;

    RandomFilters(Random random) {
        this.random = random;
    }

    Filter filter() {
        return random.nextInt(10) == 0 ? oneOf(REACHING_FOR_MORE) : filter(3);
    }

    private Filter filter(int depth) {
        int logical = depth == 0 ? 0 : random.nextInt(4);
        return logical == 0
                ? Filters.where(oneOf(PATHS), predicate(depth))
                : new LogicalFilter(oneOf(List.of(LogicalOperator.values())), operands(depth));
    }

    private List<Filter> operands(int depth) {
        return list(1, 3, () -> random.nextBoolean() ? filter(depth - 1) : oneOf(REACHING_FOR_MORE));
    }

    private Predicate predicate(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> flatPredicate();
            case 1 -> new Not(list(1, 2, this::flatPredicate));
            case 2 -> new ElemMatchValue(list(1, 2, this::flatPredicate));
            default -> new ElemMatchObject(filter(0));
        };
    }

    private Predicate flatPredicate() {
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3, 4, 5 -> new Comparison(oneOf(List.of(ComparisonOperator.values())), oneOf(VALUES));
            case 6, 7 -> new Membership(random.nextBoolean(), list(0, 3, () -> oneOf(VALUES)));
            case 8 -> new AllValues(list(0, 3, () -> oneOf(VALUES)));
            case 9 -> new Exists(random.nextBoolean());
            case 10 -> new Size(random.nextInt(4));
            case 11 -> new Type(list(1, 3, () -> oneOf(List.of(ValueType.values()))));
            default ->
                new Regex(new RegularExpression(oneOf(List.of("", "^webhook", "alice|bob", "in.*g$", ".")), "i"));
        };
    }

    private <T> List<T> list(int min, int max, Supplier<T> element) {
        return Stream.generate(element)
                .limit(min + random.nextInt(max - min + 1))
                .toList();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
