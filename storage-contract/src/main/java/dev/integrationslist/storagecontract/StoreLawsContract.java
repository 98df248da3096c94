package dev.integrationslist.storagecontract;

import static dev.integrationslist.storagecontract.properties.StoreLaws.and;
import static dev.integrationslist.storagecontract.properties.StoreLaws.ask;
import static dev.integrationslist.storagecontract.properties.StoreLaws.isUnion;
import static dev.integrationslist.storagecontract.properties.StoreLaws.nor;
import static dev.integrationslist.storagecontract.properties.StoreLaws.or;
import static dev.integrationslist.storagecontract.properties.StoreLaws.same;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Int32;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Projection;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.storagecontract.generators.CaseGenerator;
import dev.integrationslist.storagecontract.harness.Question;
import dev.integrationslist.storagecontract.harness.StoreUnderTest;
import dev.integrationslist.storagecontract.properties.Laws;
import dev.integrationslist.storagecontract.properties.StoreLaws;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Algebraic laws that hold for every question, tried on random ones. {@code -Dlaws.cases=} sets the number of cases per law,
 * {@code -Dlaws.seed=} repeats a run.
 */
public interface StoreLawsContract extends StoreUnderTest {
    /** The number of random cases per law unless {@code -Dlaws.cases=} is set; override it for a slow store. */
    default long casesOfEachLaw() {
        return 20_000;
    }

    @Test
    default void writtenQueryParsesToTheSameQuery() {
        hold("a written query parses to the same query", generator -> {
            Document filter = generator.filter();
            Document sort = generator.sort();
            Document fields = generator.projection();
            return asked -> StoreLaws.writesBack(filter, Filter::parse, Filter::toDocument)
                    .or(() -> StoreLaws.writesBack(sort, Sort::parse, Sort::toDocument))
                    .or(() -> StoreLaws.writesBack(fields, Projection::parse, Projection::toDocument));
        });
    }

    @Test
    default void negationObeysDeMorgan() {
        hold("De Morgan", generator -> {
            Document one = generator.filter();
            Document other = generator.filter();
            String path = generator.path();
            Document predicate = generator.predicate();
            return asked -> same(asked, nor(one, other), and(nor(one), nor(other)))
                    .or(() -> same(asked, nor(and(one, other)), or(nor(one), nor(other))))
                    .or(() -> same(asked, ask(path, "$not", predicate), nor(Document.of(path, predicate))));
        });
    }

    @Test
    default void ninIsTheComplementOfIn() {
        hold("$nin is the complement of $in", generator -> {
            String path = generator.path();
            Array members = generator.members();
            return asked -> same(asked, ask(path, "$nin", members), nor(ask(path, "$in", members)));
        });
    }

    @Test
    default void inIsTheUnionOfItsMembers() {
        hold("$in is the union of its members", generator -> {
            String path = generator.path();
            Array members = generator.members();
            return asked -> isUnion(asked, ask(path, "$in", members), StoreLaws.each(path, members));
        });
    }

    @Test
    default void gteIsGtOrEqAndLteIsLtOrEq() {
        hold("$gte is $gt or $eq, $lte is $lt or $eq", generator -> {
            String path = generator.path();
            Value operand = generator.operand();
            Document equal = ask(path, "$eq", operand);
            return asked -> isUnion(asked, ask(path, "$gte", operand), List.of(ask(path, "$gt", operand), equal))
                    .or(() -> isUnion(asked, ask(path, "$lte", operand), List.of(ask(path, "$lt", operand), equal)));
        });
    }

    @Test
    default void sortIsATotalOrderThatAgreesWithComparison() {
        hold("the sort is a total order that agrees with comparison", generator -> {
            Document filter = generator.filter();
            Document sort = generator.simpleSort();
            Document some = ask("_id", "$mod", Array.of(new Int32(1 + generator.below(4)), new Int32(0)));
            String name = generator.name();
            int chosen = generator.below(100);
            return asked -> StoreLaws.isOrderOf(asked, filter, sort)
                    .or(() -> StoreLaws.isSameAmong(asked, some, sort))
                    .or(() -> StoreLaws.agreesWithComparison(asked, name, chosen));
        });
    }

    @Test
    default void pagesConcatenateToTheWholeList() {
        hold("pages concatenate to the whole list", generator -> {
            Document filter = generator.below(2) == 0 ? Document.EMPTY : generator.filter();
            Document sort = generator.simpleSort();
            int size = 1 + generator.below(5);
            return asked -> StoreLaws.pagesJoin(asked, filter, sort, size);
        });
    }

    /** A caller who may not see a document learns nothing of it, since the policy is part of the filter. */
    @Test
    default void nonMatchingDocumentsDoNotAffectTheResult() {
        hold("non-matching documents do not affect the result", generator -> {
            Question question = generator.question();
            return asked -> StoreLaws.ignoresNonMatching(asked, question);
        });
    }

    /** An expression fails for nobody on a document that the policy hides, wherever the policy stands in the filter. */
    @Test
    default void hiddenDocumentsDoNotAffectAnExpression() {
        hold("hidden documents do not affect an expression", generator -> {
            Document visible = ask("_id", "$mod", Array.of(new Int32(2), new Int32(generator.below(2))));
            Document expression = generator.below(3) == 0 ? nor(generator.expression()) : generator.expression();
            Document filter = generator.below(2) == 0 ? and(visible, expression) : and(expression, visible);
            return asked -> StoreLaws.ignoresHidden(asked, visible, Question.which(filter));
        });
    }

    @Test
    default void projectionIsIdempotent() {
        hold("projection is idempotent", generator -> {
            Document projection = generator.projection();
            return asked -> StoreLaws.isIdempotent(asked, projection);
        });
    }

    private void hold(String name, Function<CaseGenerator, Laws.Law> law) {
        Laws.hold(name, this, casesOfEachLaw(), law);
    }
}
