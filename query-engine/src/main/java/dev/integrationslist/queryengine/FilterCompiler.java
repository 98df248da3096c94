package dev.integrationslist.queryengine;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.AllElemMatch;
import dev.integrationslist.domain.query.AllValues;
import dev.integrationslist.domain.query.And;
import dev.integrationslist.domain.query.BitsPredicate;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ElemMatchObject;
import dev.integrationslist.domain.query.ElemMatchValue;
import dev.integrationslist.domain.query.Eq;
import dev.integrationslist.domain.query.Exists;
import dev.integrationslist.domain.query.FieldFilter;
import dev.integrationslist.domain.query.FieldPath;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.In;
import dev.integrationslist.domain.query.Mod;
import dev.integrationslist.domain.query.Ne;
import dev.integrationslist.domain.query.Nin;
import dev.integrationslist.domain.query.Nor;
import dev.integrationslist.domain.query.Not;
import dev.integrationslist.domain.query.Or;
import dev.integrationslist.domain.query.Predicate;
import dev.integrationslist.domain.query.Regex;
import dev.integrationslist.domain.query.Size;
import dev.integrationslist.domain.query.Type;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns a filter into something that is quick to ask. All that a conjunction asks of one path shares a look-up. */
final class FilterCompiler {
    private final DfaMemoryBudget budget = new DfaMemoryBudget();
    private final WorkBudget work;

    private FilterCompiler(WorkBudget work) {
        this.work = work;
    }

    /** @param work charged with the work of the matcher */
    static Matcher compile(Filter filter, WorkBudget work) {
        return new FilterCompiler(work).matcher(filter);
    }

    private Matcher matcher(Filter filter) {
        if (filter instanceof FieldFilter field) {
            return onPath(field.path(), List.of(field.predicate()));
        }
        if (filter instanceof And and) {
            return conjunction(and.filters());
        }
        if (filter instanceof Or or) {
            return anyOf(each(or.filters(), this::matcher));
        }
        Matcher some = anyOf(each(((Nor) filter).filters(), this::matcher));
        return (block, candidates) -> candidates & ~some.matching(block, candidates);
    }

    private Matcher conjunction(List<Filter> filters) {
        Map<Object, List<Predicate>> together = new LinkedHashMap<>();
        for (Filter filter : filters) {
            if (filter instanceof FieldFilter field) {
                together.computeIfAbsent(field.path(), path -> new ArrayList<>())
                        .add(field.predicate());
            } else {
                together.put(filter, List.of());
            }
        }
        List<Matcher> matchers = new ArrayList<>();
        together.forEach((asked, predicates) ->
                matchers.add(asked instanceof FieldPath path ? onPath(path, predicates) : matcher((Filter) asked)));
        return allOf(matchers);
    }

    private Matcher onPath(FieldPath name, List<Predicate> predicates) {
        CompiledPath path = new CompiledPath(name);
        PathPredicate test = all(predicates);
        return (block, candidates) -> {
            long matching = 0;
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                if (path.matches(block[Long.numberOfTrailingZeros(rest)], test)) {
                    matching |= Long.lowestOneBit(rest);
                }
            }
            return matching;
        };
    }

    private PathPredicate all(List<Predicate> predicates) {
        return PathPredicate.all(each(predicates, this::test));
    }

    private PathPredicate test(Predicate predicate) {
        if (predicate instanceof Ne ne) {
            return test(new Eq(ne.operand())).not();
        }
        if (predicate instanceof Nin nin) {
            return test(new In(nin.values())).not();
        }
        if (predicate instanceof Not not) {
            return all(not.predicates()).not();
        }
        if (predicate instanceof Exists exists) {
            PathPredicate present = PathPredicate.ofAny(value -> value != null);
            return exists.present() ? present : present.not();
        }
        if (predicate instanceof AllValues || predicate instanceof AllElemMatch) {
            return all(parts(predicate));
        }
        if (predicate instanceof Size size) {
            return PathPredicate.ofWhole(value -> value instanceof Array array && array.size() == size.size());
        }
        if (predicate instanceof ElemMatchObject match) {
            Matcher matcher = matcher(match.filter());
            return PathPredicate.ofWhole(value -> value instanceof Array array && anyDocument(array, matcher));
        }
        if (predicate instanceof ElemMatchValue match) {
            PathPredicate test = all(match.predicates());
            return PathPredicate.ofWhole(value -> value instanceof Array array && anyElement(array, test));
        }
        return PathPredicate.ofAny(onElement(predicate));
    }

    private ValuePredicate onElement(Predicate predicate) {
        if (predicate instanceof Comparison comparison) {
            return new ComparisonPredicate(comparison);
        }
        if (predicate instanceof In in) {
            return MembershipPredicate.test(in.values(), budget, work);
        }
        if (predicate instanceof Regex regex) {
            return MembershipPredicate.pattern(regex.expression(), budget, work);
        }
        if (predicate instanceof Mod mod) {
            return WholeNumbers.test(mod);
        }
        if (predicate instanceof BitsPredicate bits) {
            return WholeNumbers.test(bits);
        }
        Type type = (Type) predicate;
        return value -> value != null && type.types().contains(value.type());
    }

    /** What an {@code $all} is made of; a part that nothing meets where its list is empty. */
    private static List<Predicate> parts(Predicate all) {
        if (all instanceof AllElemMatch matches) {
            return List.copyOf(matches.matches());
        }
        List<Value> values = ((AllValues) all).values();
        return values.isEmpty()
                ? List.of(new In(List.of()))
                : each(
                        values,
                        value -> value instanceof RegularExpression expression ? new Regex(expression) : new Eq(value));
    }

    private static boolean anyDocument(Array array, Matcher matcher) {
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

    private static boolean anyElement(Array array, PathPredicate test) {
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
