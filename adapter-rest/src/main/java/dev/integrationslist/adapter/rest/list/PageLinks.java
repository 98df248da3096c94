package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.application.port.in.IntegrationPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The {@code Link} header of a page: the first, previous, next and last page. They differ from the request in the offset
 * alone, so each is a relative reference to the same path, which holds behind any prefix that a proxy or context adds.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288.html">RFC 8288</a>
 */
final class PageLinks {
    /** What of a query an address can hold as it is; a query can come with more, which would end the reference. */
    private static final String PLAIN = "!$&'()*+,-./:;=?@_~%";

    /** Servers, proxies and clients give up on headers of 8 KB, and others have to fit beside this one. */
    private static final int LONGEST = 4 * 1024;

    private final String parameters;
    private final List<String> links = new ArrayList<>();

    private PageLinks(String parameters) {
        this.parameters = parameters;
    }

    /**
     * The header's value; empty where the page has no limit, and so no neighbours, and where it would be too long, as each
     * link repeats the query.
     *
     * @param query the request's parameters, in their order
     */
    static Optional<String> of(List<QueryString.Pair> query, IntegrationPage page) {
        if (page.limit() == 0) {
            return Optional.empty();
        }
        StringBuilder parameters = new StringBuilder();
        for (QueryString.Pair pair : query) {
            if (!pair.name().equals(Parameter.OFFSET.text())) {
                parameters.append(pair.raw()).append('&');
            }
        }
        return Optional.of(new PageLinks(plain(parameters.toString())).header(page))
                .filter(header -> header.length() <= LONGEST);
    }

    /** The last page is the one that is reached from this one by whole pages. */
    private String header(IntegrationPage page) {
        long limit = page.limit();
        long start = page.offset() % limit;
        long last = page.total() <= start ? 0 : start + (page.total() - 1 - start) / limit * limit;
        link("first", 0);
        if (page.offset() > 0) {
            link("prev", Math.max(0, Math.min(page.offset() - limit, last)));
        }
        if (page.offset() < page.total() - limit) {
            link("next", page.offset() + limit);
        }
        link("last", last);
        return String.join(", ", links);
    }

    private void link(String relation, long offset) {
        String query = parameters + Parameter.OFFSET.text() + "=" + offset;
        links.add("<?" + query + ">; rel=\"" + relation + "\"");
    }

    private static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        for (char c : raw.toCharArray()) {
            if (isAsciiLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                plain.append(c);
            } else {
                plain.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return plain.toString();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9';
    }
}
