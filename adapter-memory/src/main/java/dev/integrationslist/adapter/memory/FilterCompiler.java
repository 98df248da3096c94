package dev.integrationslist.adapter.memory;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.AllElemMatch;
import dev.integrationslist.domain.query.AllValues;
import dev.integrationslist.domain.query.And;
import dev.integrationslist.domain.query.BitTest;
import dev.integrationslist.domain.query.Comparison;
import dev.integrationslist.domain.query.ElemMatchObject;
import dev.integrationslist.domain.query.ElemMatchValue;
import dev.integrationslist.domain.query.Eq;
import dev.integrationslist.domain.query.Exists;
import dev.integrationslist.domain.query.FieldFilter;
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
import java.util.List;
import java.util.function.Function;

/**
 * Turns a filter into something that is quick to ask.
 *
 * <p>A predicate is either plain, a test that some value on the path must pass, or made of others: a negation or a list,
 * whose parts may each be met by a different value. Of a single element both ask that element alone.
 */
final class FilterCompiler {
    private FilterCompiler() {}

    static Matcher compile(Filter filter) {
        if (filter instanceof FieldFilter field) {
            return onPath(new CompiledPath(field.path()), field.predicate());
        }
        if (filter instanceof And and) {
            return all(each(and.filters(), FilterCompiler::compile));
        }
        if (filter instanceof Or or) {
            return any(each(or.filters(), FilterCompiler::compile));
        }
        Matcher some = any(each(((Nor) filter).filters(), FilterCompiler::compile));
        return document -> !some.matches(document);
    }

    private static Matcher onPath(CompiledPath path, Predicate predicate) {
        if (predicate instanceof Ne ne) {
            return negation(path, List.of(new Eq(ne.operand())));
        }
        if (predicate instanceof Nin nin) {
            return negation(path, List.of(new In(nin.values())));
        }
        if (predicate instanceof Not not) {
            return negation(path, not.predicates());
        }
        if (predicate instanceof Exists exists && !exists.present()) {
            return negation(path, List.of(new Exists(true)));
        }
        if (predicate instanceof AllValues || predicate instanceof AllElemMatch) {
            return all(each(parts(predicate), part -> onPath(path, part)));
        }
        ElementTest test = onElement(predicate);
        boolean expandLast = !(predicate instanceof Size
                || predicate instanceof ElemMatchObject
                || predicate instanceof ElemMatchValue);
        return document -> path.anyMatch(document, test, expandLast);
    }

    private static Matcher negation(CompiledPath path, List<Predicate> negated) {
        Matcher all = all(each(negated, predicate -> onPath(path, predicate)));
        return document -> !all.matches(document);
    }

    private static ElementTest onElement(Predicate predicate) {
        if (predicate instanceof Ne ne) {
            ElementTest equal = onElement(new Eq(ne.operand()));
            return value -> !equal.test(value);
        }
        if (predicate instanceof Nin nin) {
            ElementTest in = onElement(new In(nin.values()));
            return value -> !in.test(value);
        }
        if (predicate instanceof Not not) {
            ElementTest all = allTests(not.predicates());
            return value -> !all.test(value);
        }
        if (predicate instanceof AllValues || predicate instanceof AllElemMatch) {
            return allTests(parts(predicate));
        }
        if (predicate instanceof Comparison comparison) {
            return Comparisons.test(comparison);
        }
        if (predicate instanceof In in) {
            return Membership.test(in.values());
        }
        if (predicate instanceof Exists exists) {
            return exists.present() ? value -> value != null : value -> value == null;
        }
        if (predicate instanceof Type type) {
            return value -> value != null && type.types().contains(value.type());
        }
        if (predicate instanceof Regex regex) {
            return Membership.pattern(regex.expression());
        }
        if (predicate instanceof Mod mod) {
            return WholeNumbers.test(mod);
        }
        if (predicate instanceof BitTest bits) {
            return WholeNumbers.test(bits);
        }
        if (predicate instanceof Size size) {
            return value -> value instanceof Array array && array.size() == size.size();
        }
        if (predicate instanceof ElemMatchObject match) {
            Matcher matcher = compile(match.filter());
            return value -> value instanceof Array array && anyDocument(array, matcher);
        }
        ElementTest all = allTests(((ElemMatchValue) predicate).predicates());
        return value -> value instanceof Array array && anyElement(array, all);
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
                        value -> value instanceof dev.integrationslist.domain.document.RegularExpression expression
                                ? new Regex(expression)
                                : new Eq(value));
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

    private static boolean anyElement(Array array, ElementTest test) {
        for (int i = 0; i < array.size(); i++) {
            if (test.test(array.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static ElementTest allTests(List<? extends Predicate> predicates) {
        ElementTest[] tests = predicates.stream().map(FilterCompiler::onElement).toArray(ElementTest[]::new);
        return tests.length == 1
                ? tests[0]
                : value -> {
                    for (ElementTest test : tests) {
                        if (!test.test(value)) {
                            return false;
                        }
                    }
                    return true;
                };
    }

    private static Matcher all(List<Matcher> parts) {
        Matcher[] matchers = parts.toArray(Matcher[]::new);
        return matchers.length == 1
                ? matchers[0]
                : document -> {
                    for (Matcher matcher : matchers) {
                        if (!matcher.matches(document)) {
                            return false;
                        }
                    }
                    return true;
                };
    }

    private static Matcher any(List<Matcher> parts) {
        Matcher[] matchers = parts.toArray(Matcher[]::new);
        return document -> {
            for (Matcher matcher : matchers) {
                if (matcher.matches(document)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static <T, R> List<R> each(List<T> list, Function<? super T, ? extends R> function) {
        return list.stream().<R>map(function).toList();
    }
}
