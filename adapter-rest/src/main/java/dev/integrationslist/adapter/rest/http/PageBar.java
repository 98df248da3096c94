package dev.integrationslist.adapter.rest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The colours and the bar at the top that the pages of a server share. */
public final class PageBar {
    /** The name of the style sheet, for the pages that link it. */
    public static final String STYLE = "bar.css";

    private PageBar() {}

    /** The style sheet. */
    public static StaticResource style() {
        return StaticResource.file(STYLE, PageBar::bytes);
    }

    private static byte[] bytes() {
        try (InputStream file = Objects.requireNonNull(PageBar.class.getResourceAsStream(STYLE), STYLE)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(STYLE, broken);
        }
    }
}
