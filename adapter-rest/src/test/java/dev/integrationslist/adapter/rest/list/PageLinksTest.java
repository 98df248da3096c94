package dev.integrationslist.adapter.rest.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.integrationslist.adapter.rest.RestApi;
import dev.integrationslist.application.port.in.IntegrationPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
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
    void the_neighbours_are_whole_pages_away(
            long offset, long limit, long total, Long first, Long prev, Long next, Long last) {
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
    void all_other_parameters_stay_as_they_came(String query, String next) {
        assertThat(links(query, new IntegrationPage(List.of(), 10, 10, 100)).get("next"))
                .isEqualTo(URI.create(RestApi.PATH + "?" + next));
    }

    @Test
    void a_page_without_a_limit_has_no_neighbours() {
        assertThat(PageLinks.of(List.of(), new IntegrationPage(List.of(), 10, 0, 100)))
                .isEmpty();
    }

    @Property(tries = 300)
    void from_the_first_page_next_leads_through_everything_to_the_last(
            @ForAll @LongRange(min = 1, max = 20) long limit, @ForAll @LongRange(max = 200) long total) {
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

    @Property(tries = 300)
    void whatever_is_asked_the_header_is_links_to_addresses(
            @ForAll @Size(max = 30)
                    List<@net.jqwik.api.constraints.IntRange(min = '!', max = '~') Integer> characters) {
        String raw = characters.stream().map(Character::toString).collect(Collectors.joining());
        QueryString.Pair pair = new QueryString.Pair("name", "", raw.replace("%", "%25"));
        String header = PageLinks.of(List.of(pair), new IntegrationPage(List.of(), 5, 10, 100))
                .orElseThrow();
        assertThat(LINK.matcher(header).replaceAll("x")).isEqualTo("x, x, x, x");
        LINK.matcher(header).results().forEach(link -> URI.create(link.group(1)));
    }

    private static Map<String, URI> links(String query, IntegrationPage page) {
        String header = PageLinks.of(QueryString.parse(query), page).orElseThrow();
        return LINK.matcher(header)
                .results()
                .collect(Collectors.toMap((MatchResult link) -> link.group(2), link -> URI.create(link.group(1))));
    }

    private static URI address(Long offset) {
        return offset == null ? null : URI.create(RestApi.PATH + "?offset=" + offset);
    }
}
