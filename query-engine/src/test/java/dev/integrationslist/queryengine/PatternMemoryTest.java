package dev.integrationslist.queryengine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.RegularExpression;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question with as many patterns as the bounds allow holds in memory while it is answered. */
class PatternMemoryTest {
    private static final int PATTERNS = 95;
    private static final long MOST = 20L << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.{290}\\x01",
                "(?m:\\b|\\B|^|$|\\A|\\z|\\Z)(?:a?b?){70}(?m:$|\\b|\\z|c|^)(?:a?b?){70}\\x01",
            })
    void manyPatternsShareTheMemoryOfOne(String pattern) {
        List<Value> patterns = IntStream.range(0, PATTERNS)
                .<Value>mapToObj(i -> new RegularExpression(pattern + i, ""))
                .toList();
        Document[] documents = {Document.of("text", text(50_000))};
        long before = used();
        Matcher matcher = FilterCompiler.compile(Filters.in("text", patterns), WorkBudget.untilInterrupted());
        assertThat(matcher.matching(documents, 1)).isZero();
        assertThat(used() - before).isLessThan(MOST);
        Reference.reachabilityFence(matcher);
    }

    @Test
    void aPatternWithoutMemoryFindsTheSame() {
        DfaMemoryBudget spent = new DfaMemoryBudget();
        while (spent.take(1_000)) {
            assertThat(spent.take(1)).isTrue();
        }
        Pattern pattern = Pattern.parse("a[ab]{5}\\b b", "");
        CompiledRegex alone = CompiledRegex.compile(pattern, new DfaMemoryBudget(), WorkBudget.UNLIMITED);
        CompiledRegex crowded = CompiledRegex.compile(pattern, spent, WorkBudget.UNLIMITED);
        List<String> texts =
                IntStream.range(0, 500).mapToObj(PatternMemoryTest::text).toList();
        assertThat(texts.stream().map(crowded::find).toList())
                .isEqualTo(texts.stream().map(alone::find).toList())
                .contains(true, false);
    }

    private static String text(int length) {
        return new Random(length)
                .ints(length, 0, 6)
                .collect(StringBuilder::new, (text, i) -> text.append("aabb \n".charAt(i)), StringBuilder::append)
                .toString();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
