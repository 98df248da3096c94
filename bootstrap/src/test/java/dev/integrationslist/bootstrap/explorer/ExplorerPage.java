package dev.integrationslist.bootstrap.explorer;

import dev.integrationslist.bootstrap.endtoend.Data;
import dev.integrationslist.bootstrap.testing.Browser;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.WebElement;

/** The explorer in a browser, as a user sees and drives it. */
final class ExplorerPage {
    private final Browser browser;
    private final URI address;

    ExplorerPage(Browser browser, URI address) {
        this.browser = browser;
        this.address = address;
    }

    Browser browser() {
        return browser;
    }

    /** The sign-in at an address of the page, in a session that has none. */
    void open(String hash) {
        openWith("", hash);
        browser.see("#user-id");
    }

    /** The list at an address of the page, in the session of a user. */
    void openAs(String user, String hash) {
        openWith(
                "sessionStorage.setItem('integrations-list.session', JSON.stringify({userId: '%s', token: '%s'}))"
                        .formatted(user, Data.token(user)),
                hash);
        awaitList();
    }

    private void openWith(String session, String hash) {
        if (!browser.address().startsWith(address.toString())) {
            browser.open(address.toString());
        }
        browser.run("sessionStorage.clear(); localStorage.clear();" + session);
        browser.open("about:blank");
        browser.open(address + hash);
    }

    void signIn(String user, String token) {
        browser.see("#user-id").sendKeys(user);
        browser.see("#token").sendKeys(token);
        browser.click("#sign-in-button");
    }

    /** Returns when the list and the counts are complete. */
    void awaitList() {
        browser.until("return document.getElementById('loading').hidden"
                + " && document.querySelector('#summary, #notice .error, #query-error:not([hidden])') !== null");
    }

    /** Clicks, and returns when the list and the counts are complete. */
    void follow(String selector) {
        browser.click(selector);
        awaitList();
    }

    /** Clicks what has a key of the page's own, which may hold any text. */
    void followKey(String key) {
        browser.run(
                "[...document.querySelectorAll('[data-key]')].find((e) => e.dataset.key === arguments[0]).click()",
                key);
        awaitList();
    }

    /** Replaces the text of the query and runs it. */
    void ask(String query) {
        browser.run("document.getElementById('query').value = arguments[0]", query);
        follow("#run");
    }

    String query() {
        return (String) browser.run("return document.getElementById('query').value");
    }

    /** The number of matches that the page tells. */
    int total() {
        String summary = text("#summary");
        return summary.startsWith("No ") ? 0 : Integer.parseInt(summary.split(" ")[0].replace(",", ""));
    }

    String text(String selector) {
        return browser.see(selector).getText();
    }

    /** The texts of all that a selector finds, in their order. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>)
                browser.run("return [...document.querySelectorAll('" + selector + "')].map((e) => e.textContent)");
    }

    List<String> names() {
        return texts("tbody button.name");
    }

    /** The keys and counts of a facet's values. */
    @SuppressWarnings("unchecked")
    List<List<Object>> facet(String id) {
        return (List<List<Object>>) browser.run("return [...document.querySelectorAll('#facet-" + id
                + " .facet-value')].map((e) => [e.dataset.key,"
                + " Number(e.querySelector('.count').textContent.replaceAll(',', ''))])");
    }

    /** Opens an integration of the list, and returns when those related to it are there. */
    void openDetail(int row) {
        browser.run("document.querySelectorAll('tbody button.name')[" + row + "].click()");
        awaitDetail();
    }

    void awaitDetail() {
        browser.until("return document.querySelector('#panel[open] .snippet') !== null"
                + " && !document.getElementById('panel').textContent.includes('Loading…')");
    }

    void closeDetail() {
        browser.click("#close");
        browser.until("return !document.getElementById('panel').open");
    }

    /** What the address after the {@code #} says of the page's state. */
    Optional<String> state(String name) {
        String hash = browser.address().replaceFirst("^[^#]*#?", "");
        return Arrays.stream(hash.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .map(part -> Map.entry(decoded(part[0]), decoded(part[1])))
                .filter(part -> part.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<WebElement> all(String selector) {
        return browser.all(selector);
    }
}
