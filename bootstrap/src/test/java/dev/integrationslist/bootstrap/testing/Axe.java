package dev.integrationslist.bootstrap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe-core, all of them on, those of good practice too. */
public final class Axe {
    private static final String FIND_VIOLATIONS = script() + """
            ;const results = await axe.run(document, { resultTypes: ['violations'] });
            return results.violations.flatMap((rule) =>
              rule.nodes.map((node) => `${rule.id}: ${node.html} (${node.failureSummary})`));""";

    private Axe() {}

    /** The violations of the page that a browser shows. */
    public static List<?> violations(Browser browser) {
        return (List<?>) browser.run(FIND_VIOLATIONS);
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
