package dev.integrationslist.adapter.rest.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codings that a client takes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110.html#name-accept-encoding">RFC 9110, Accept-Encoding</a>
 */
public final class AcceptEncoding {
    private static final Pattern CODING = Pattern.compile(
            "[ \\t]*+([^\\s;,\"]++)[ \\t]*+(?:;[ \\t]*+[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)[ \\t]*+)?");

    private AcceptEncoding() {}

    /**
     * Whether gzip is accepted, and nothing uncompressed liked better. What is not by the grammar is passed over.
     *
     * @param header the header's value; null without one
     */
    public static boolean prefersGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        Map<String, Double> weights = weights(header);
        double others = weights.getOrDefault("*", 0.0);
        double gzip = weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", others));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String member : header.split(",")) {
            Matcher coding = CODING.matcher(member);
            if (coding.matches()) {
                double weight = coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2));
                weights.put(coding.group(1).toLowerCase(Locale.ROOT), weight);
            }
        }
        return weights;
    }
}
