package dev.integrationslist.adapter.rest.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.integrationslist.adapter.rest.http.RequestBounds;
import dev.integrationslist.adapter.rest.list.ListParameters;
import dev.integrationslist.domain.query.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The description of the API: the resource {@code openapi.json}, with the values that depend on the build and the settings
 * in place of {@code ${name}}. A placeholder that is a whole JSON string becomes a number.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI</a>
 */
final class OpenApi {
    private OpenApi() {}

    /** The document as UTF-8; the same bytes for the same bounds. */
    static byte[] document(RequestBounds bounds) {
        String document = new String(BuildInfo.file("openapi.json"), UTF_8)
                .replace(placeholder("version"), BuildInfo.version())
                .replace(placeholder("operators"), operators());
        for (Map.Entry<String, Integer> number : numbers(bounds).entrySet()) {
            String placeholder = placeholder(number.getKey());
            String digits = number.getValue().toString();
            document = document.replace('"' + placeholder + '"', digits).replace(placeholder, digits);
        }
        return document.getBytes(UTF_8);
    }

    private static Map<String, Integer> numbers(RequestBounds bounds) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("queryLength", bounds.parameterLength());
        numbers.put("nestingDepth", bounds.query().nestingDepth());
        numbers.put("predicates", bounds.query().predicates());
        numbers.put("inSize", bounds.query().inSize());
        numbers.put("patternLength", bounds.query().patternLength());
        numbers.put("pathDepth", bounds.query().pathDepth());
        numbers.put("sortKeys", bounds.query().sortKeys());
        numbers.put("projectedFields", bounds.query().projectedFields());
        numbers.put("nameLength", ListParameters.nameLength(bounds));
        return numbers;
    }

    private static String operators() {
        return Filter.operators().stream().map(operator -> '`' + operator + '`').collect(Collectors.joining(", "));
    }

    private static String placeholder(String name) {
        return "${" + name + '}';
    }
}
