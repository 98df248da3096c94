package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueOrder;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.query.AllElemMatch;
import dev.integrationslist.domain.query.AllValues;
import dev.integrationslist.domain.query.BitsPredicate;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ComparisonOperator;
import dev.integrationslist.domain.query.ConstantFilter;
import dev.integrationslist.domain.query.ElemMatchObject;
import dev.integrationslist.domain.query.ElemMatchValue;
import dev.integrationslist.domain.query.Exists;
import dev.integrationslist.domain.query.ExpressionFilter;
import dev.integrationslist.domain.query.FieldFilter;
import dev.integrationslist.domain.query.FieldPath;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.FilterVisitor;
import dev.integrationslist.domain.query.LogicalFilter;
import dev.integrationslist.domain.query.Membership;
import dev.integrationslist.domain.query.Mod;
import dev.integrationslist.domain.query.Not;
import dev.integrationslist.domain.query.Predicate;
import dev.integrationslist.domain.query.PredicateVisitor;
import dev.integrationslist.domain.query.Regex;
import dev.integrationslist.domain.query.SchemaFilter;
import dev.integrationslist.domain.query.Size;
import dev.integrationslist.domain.query.Type;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.expression.CompiledExpression;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import dev.integrationslist.queryengine.schema.CompiledSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The compiler of filters. The predicates that a conjunction has on one path share its look-up. */
final class FilterCompiler implements FilterVisitor<Matcher>, PredicateVisitor<PathPredicate> {
    private final DfaMemoryBudget budget = new DfaMemoryBudget();
    private final WorkBudget work;
    private final ValueOrder order;

    private FilterCompiler(WorkBudget work) {
        this.work = work;
        this.order = new ValueOrder(work);
    }

    /** @param work charged with the work of the matcher */
    static Matcher compile(Filter filter, WorkBudget work) {
        return new FilterCompiler(work).matcher(filter);
    }

    private Matcher matcher(Filter filter) {
        return filter.accept(this);
    }

    @Override
    public Matcher field(FieldFilter filter) {
        return onPath(filter.path(), List.of(filter.predicate()));
    }

    @Override
    public Matcher schema(SchemaFilter filter) {
        CompiledSchema schema = CompiledSchema.compile(filter.schema(), budget, work);
        return (block, candidates) -> {
            long matching = 0;
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                if (schema.matches(block[Long.numberOfTrailingZeros(rest)])) {
                    matching |= Long.lowestOneBit(rest);
                }
            }
            return matching;
        };
    }

    @Override
    public Matcher logical(LogicalFilter filter) {
        return switch (filter.operator()) {
            case AND -> conjunction(filter.filters());
            case OR -> anyOf(each(filter.filters(), this::matcher));
            case NOR -> {
                Matcher some = anyOf(each(filter.filters(), this::matcher));
                yield (block, candidates) -> candidates & ~some.matching(block, candidates);
            }
        };
    }

    @Override
    public Matcher constant(ConstantFilter filter) {
        return (block, candidates) -> filter.matches() ? candidates : 0;
    }

    @Override
    public Matcher expression(ExpressionFilter filter) {
        return CompiledExpression.compile(filter.expression(), budget, work)::matching;
    }

    /** In the order of the filters, so that the first one decides which documents the others see. */
    private Matcher conjunction(List<Filter> filters) {
        Map<FieldPath, List<Predicate>> byPath = new HashMap<>();
        List<Supplier<Matcher>> parts = new ArrayList<>();
        for (Filter filter : filters) {
            if (filter instanceof FieldFilter field) {
                List<Predicate> predicates = byPath.computeIfAbsent(field.path(), path -> new ArrayList<>());
                if (predicates.isEmpty()) {
                    parts.add(() -> onPath(field.path(), predicates));
                }
                predicates.add(field.predicate());
            } else {
                parts.add(() -> matcher(filter));
            }
        }
        return allOf(each(parts, Supplier::get));
    }

    private Matcher onPath(FieldPath name, List<Predicate> predicates) {
        CompiledPath path = new CompiledPath(name, work);
        PathPredicate test = all(predicates);
        return (block, candidates) -> {
            work.charge(Long.bitCount(candidates));
            long matching = 0;
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                if (path.matches(block[Long.numberOfTrailingZeros(rest)], test)) {
                    matching |= Long.lowestOneBit(rest);
                }
            }
            return matching;
        };
    }

    private PathPredicate all(List<? extends Predicate> predicates) {
        return PathPredicate.all(each(predicates, predicate -> predicate.accept(this)));
    }

    @Override
    public PathPredicate comparison(Comparison comparison) {
        return comparison.relation() == ComparisonOperator.NE
                ? comparison(new Comparison(ComparisonOperator.EQ, comparison.operand()))
                        .not()
                : PathPredicate.ofAny(new ComparisonPredicate(comparison, order));
    }

    @Override
    public PathPredicate membership(Membership membership) {
        PathPredicate member = PathPredicate.ofAny(MembershipPredicate.test(membership.values(), order, budget, work));
        return membership.member() ? member : member.not();
    }

    @Override
    public PathPredicate not(Not not) {
        return all(not.predicates()).not();
    }

    @Override
    public PathPredicate exists(Exists exists) {
        PathPredicate present = PathPredicate.ofAny(value -> value != null);
        return exists.present() ? present : present.not();
    }

    @Override
    public PathPredicate type(Type type) {
        Set<ValueType> types = EnumSet.copyOf(type.types());
        return PathPredicate.ofAny(value -> value != null && types.contains(value.type()));
    }

    @Override
    public PathPredicate regex(Regex regex) {
        return PathPredicate.ofAny(MembershipPredicate.pattern(regex.expression(), budget, work));
    }

    @Override
    public PathPredicate mod(Mod mod) {
        return PathPredicate.ofAny(WholeNumbers.test(mod));
    }

    @Override
    public PathPredicate bits(BitsPredicate bits) {
        return PathPredicate.ofAny(WholeNumbers.test(bits));
    }

    @Override
    public PathPredicate size(Size size) {
        return PathPredicate.ofWhole(value -> value instanceof Array array && array.size() == size.size());
    }

    /** Of an empty list, a predicate that no value meets. */
    @Override
    public PathPredicate allValues(AllValues all) {
        return all.values().isEmpty()
                ? membership(new Membership(true, List.of()))
                : PathPredicate.all(each(
                        all.values(),
                        value -> value instanceof RegularExpression expression
                                ? regex(new Regex(expression))
                                : comparison(new Comparison(ComparisonOperator.EQ, value))));
    }

    @Override
    public PathPredicate allElemMatch(AllElemMatch all) {
        return all(all.matches());
    }

    @Override
    public PathPredicate elemMatchObject(ElemMatchObject match) {
        Matcher matcher = matcher(match.filter());
        return PathPredicate.ofWhole(value -> value instanceof Array array && anyDocument(array, matcher));
    }

    @Override
    public PathPredicate elemMatchValue(ElemMatchValue match) {
        PathPredicate test = all(match.predicates());
        return PathPredicate.ofWhole(value -> value instanceof Array array && anyElement(array, test));
    }

    private boolean anyDocument(Array array, Matcher matcher) {
        work.charge(array.size());
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            if (element instanceof Document document && matcher.matches(document)) {
                return true;
            }
            if (element instanceof Array inner && matcher.matches(new ArrayAsDocument(inner))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyElement(Array array, PathPredicate test) {
        work.charge(array.size());
        for (int i = 0; i < array.size(); i++) {
            if (test.test(array.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Matcher allOf(List<Matcher> parts) {
        return (block, candidates) -> {
            long matching = candidates;
            for (Matcher part : parts) {
                matching = part.matching(block, matching);
            }
            return matching;
        };
    }

    private static Matcher anyOf(List<Matcher> parts) {
        return (block, candidates) -> {
            long matching = 0;
            for (Matcher part : parts) {
                matching |= part.matching(block, candidates & ~matching);
            }
            return matching;
        };
    }

    private static <T, R> List<R> each(List<T> list, Function<? super T, ? extends R> function) {
        return list.stream().<R>map(function).toList();
    }
}
