package dev.integrationslist.queryengine.regex;

import dev.integrationslist.domain.pattern.Node;
import dev.integrationslist.domain.pattern.Node.Assertion;
import dev.integrationslist.domain.pattern.Node.Characters;
import dev.integrationslist.domain.pattern.Node.Sequence;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.work.WorkBudget;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A compiled regular expression. A search takes time linear in the length of the text. Safe for use by several threads.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/operator/query/regex/">$regex</a>
 */
public final class CompiledRegex {
    private final Predicate<String> finder;
    private final WorkBudget work;

    private CompiledRegex(Predicate<String> finder, WorkBudget work) {
        this.finder = finder;
        this.work = work;
    }

    /** @param work charged with the length of every text and with the construction of states */
    public static CompiledRegex compile(Pattern pattern, DfaMemoryBudget budget, WorkBudget work) {
        Node root = pattern.root();
        return new CompiledRegex(literal(root).orElseGet(() -> LazyDfa.of(pattern, budget, work)::find), work);
    }

    /** Whether the pattern matches anywhere in the text. */
    public boolean find(String text) {
        work.charge(text.length());
        return finder.test(text);
    }

    /** A search for a pattern that is a literal, possibly anchored at its start or end. */
    private static Optional<Predicate<String>> literal(Node root) {
        List<Node> items = root instanceof Sequence sequence ? sequence.items() : List.of(root);
        int from = !items.isEmpty() && items.get(0) == Assertion.TEXT_START ? 1 : 0;
        Node last = items.size() > from ? items.get(items.size() - 1) : Node.EMPTY;
        boolean atEnd = last == Assertion.TEXT_END || last == Assertion.TEXT_END_OR_LAST_NEWLINE;
        StringBuilder text = new StringBuilder();
        for (Node item : items.subList(from, items.size() - (atEnd ? 1 : 0))) {
            if (!(item instanceof Characters characters)
                    || characters.set().single().isEmpty()) {
                return Optional.empty();
            }
            text.appendCodePoint(characters.set().single().getAsInt());
        }
        String literal = text.toString();
        String line = last == Assertion.TEXT_END_OR_LAST_NEWLINE ? literal + "\n" : literal;
        if (atEnd) {
            return Optional.of(
                    from == 1
                            ? found -> found.equals(literal) || found.equals(line)
                            : found -> found.endsWith(literal) || found.endsWith(line));
        }
        return Optional.of(from == 1 ? found -> found.startsWith(literal) : found -> found.contains(literal));
    }
}
