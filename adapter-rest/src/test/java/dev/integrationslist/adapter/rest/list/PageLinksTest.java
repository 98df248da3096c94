package dev.integrationslist.adapter.rest.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.application.port.in.IntegrationPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>; rel=\"(\\w+)\"");

    @ParameterizedTest
    @CsvSource({
        // offset, limit, total, first, prev, next, last
        "0, 50, 0, 0, , , 0",
        "0, 50, 50, 0, , , 0",
        "0, 50, 51, 0, , 50, 50",
        "50, 50, 51, 0, 0, , 50",
        "50, 50, 150, 0, 0, 100, 100",
        "30, 50, 151, 0, 0, 80, 130",
        "30, 50, 10, 0, 0, , 0",
        "100, 50, 51, 0, 50, , 50",
        "9223372036854775807, 50, 51, 0, 7, , 7",
        "9223372036854775800, 9223372036854775807, 3, 0, 0, , 0"
    })
    void linksAreWholePagesAway(long offset, long limit, long total, Long first, Long prev, Long next, Long last) {
        Map<String, URI> links = links("", new IntegrationPage(List.of(), offset, limit, total));
        assertThat(links.get("first")).isEqualTo(address(first));
        assertThat(links.get("prev")).isEqualTo(address(prev));
        assertThat(links.get("next")).isEqualTo(address(next));
        assertThat(links.get("last")).isEqualTo(address(last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "count=7 count=7&offset=20",
                "count=7&offset=3 count=7&offset=20",
                "offset=3&count=007&&name=a%2Bb+c count=007&name=a%2Bb+c&offset=20",
                "o%66fset=3&c%6Funt=7 c%6Funt=7&offset=20",
                "query={\"a<b>c\":1}&name query=%7B%22a%3Cb%3Ec%22:1%7D&name&offset=20",
                "name=[^`|\\]# name=%5B%5E%60%7C%5C%5D%23&offset=20"
            })
    void linksRepeatTheOtherParametersUnchanged(String query, String next) {
        assertThat(links(query, new IntegrationPage(List.of(), 10, 10, 100)).get("next"))
                .isEqualTo(URI.create("?" + next));
    }

    @Test
    void aPageWithoutALimitHasNoLinks() {
        assertThat(PageLinks.of(List.of(), new IntegrationPage(List.of(), 10, 0, 100)))
                .isEmpty();
    }

    @Test
    void nextLeadsFromTheFirstPageToTheLast() {
        for (long limit = 1; limit <= 20; limit++) {
            for (long total = 0; total <= 60; total++) {
                assertNextLeadsToTheLastPage(limit, total);
            }
        }
    }

    private static void assertNextLeadsToTheLastPage(long limit, long total) {
        List<URI> pages = new ArrayList<>();
        URI next = address(0L);
        Map<String, URI> links = Map.of();
        for (long offset = 0; next != null; offset += limit) {
            assertThat(next).isEqualTo(address(offset));
            pages.add(next);
            links = links("", new IntegrationPage(List.of(), offset, limit, total));
            next = links.get("next");
        }
        assertThat(links).containsEntry("last", pages.get(pages.size() - 1));
        assertThat((long) pages.size()).isEqualTo(Math.max(1, (total + limit - 1) / limit));
    }

    @Test
    void everyLinkIsAUriWhateverTheQuery() {
        SplittableRandom random = new SplittableRandom(20_170_105);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder raw = new StringBuilder();
            random.ints(random.nextInt(30), '!', '~' + 1).forEach(raw::appendCodePoint);
            QueryString.Pair pair =
                    new QueryString.Pair("name", "", raw.toString().replace("%", "%25"));
            String header = PageLinks.of(List.of(pair), new IntegrationPage(List.of(), 5, 10, 100))
                    .orElseThrow();
            assertThat(LINK.matcher(header).replaceAll("x")).isEqualTo("x, x, x, x");
            LINK.matcher(header).results().forEach(link -> URI.create(link.group(1)));
        }
    }

    private static Map<String, URI> links(String query, IntegrationPage page) {
        String header = PageLinks.of(QueryString.parse(query), page).orElseThrow();
        return LINK.matcher(header)
                .results()
                .collect(Collectors.toMap((MatchResult link) -> link.group(2), link -> URI.create(link.group(1))));
    }

    private static URI address(Long offset) {
        return offset == null ? null : URI.create("?offset=" + offset);
    }
}
