package dev.integrationslist.bootstrap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The accessibility rules of axe-core, all of them on, those of good practice too. */
public final class Axe {
    private static final String SCRIPT = script();

    private static final String FIND_VIOLATIONS = """
            const results = await axe.run(document, { resultTypes: ['violations'], ...arguments[0] });
            return results.violations.flatMap((rule) =>
              rule.nodes.map((node) => `${rule.id}: ${node.html} (${node.failureSummary})`));""";

    private Axe() {}

    /** The violations of the page that a browser shows. */
    public static List<?> violations(Browser browser) {
        return violations(browser, Map.of());
    }

    /** The violations that depend on the colours of the page. */
    public static List<?> violationsOfContrast(Browser browser) {
        return violations(browser, Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    private static List<?> violations(Browser browser, Map<String, ?> options) {
        if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
            browser.run(SCRIPT);
        }
        return (List<?>) browser.run(FIND_VIOLATIONS, options);
    }

    private static String script() {
        String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }
}
