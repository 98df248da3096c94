package dev.integrationslist.adapter.rest.list;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.Field;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hint for queries such as {@code {"name": {"$regex": "/alp/i"}}}. MongoDB takes the slashes for part of the pattern, and
 * so does this API; but most callers mean them as delimiters and find nothing.
 *
 * <p>The hint is a response header, so that the body stays as MongoDB's answer makes it. It is a header of this API because
 * {@code Warning} is obsolete (RFC 9111, section 5.5).
 */
final class RegexHint {
    private static final Pattern DELIMITED = Pattern.compile("/(.+)/([a-z]*)", Pattern.DOTALL);
    private static final int LONGEST = 100;

    private RegexHint() {}

    /** The header's value for the first such pattern of a query; empty if it has none. */
    static Optional<String> of(Document query) {
        return Optional.ofNullable(find(query));
    }

    private static @Nullable String find(Value value) {
        if (value instanceof Document document) {
            for (Field field : document) {
                String hint = field.name().equals("$regex") && field.value() instanceof StringValue pattern
                        ? hint(pattern.value())
                        : find(field.value());
                if (hint != null) {
                    return hint;
                }
            }
        } else if (value instanceof Array array) {
            for (Value element : array) {
                String hint = find(element);
                if (hint != null) {
                    return hint;
                }
            }
        }
        return null;
    }

    private static @Nullable String hint(String regex) {
        Matcher delimited = DELIMITED.matcher(regex);
        if (regex.length() > LONGEST || !delimited.matches()) {
            return null;
        }
        String options = delimited.group(2).replaceAll("[^imsx]", "");
        return "The pattern includes its slashes. If they are delimiters, write {\"$regex\": "
                + quoted(delimited.group(1))
                + (options.isEmpty() ? "" : ", \"$options\": " + quoted(options)) + "}";
    }

    /** A JSON string of printable ASCII, as a header has to be. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
