package dev.integrationslist.benchmarks.load;

import java.nio.charset.StandardCharsets;

/**
 * A request, and what its answer will be like.
 *
 * @param bytes as it is sent
 * @param head whether the answer has no body
 * @param last whether the connection cannot be used after it
 */
record Call(byte[] bytes, boolean head, boolean last) {
    private static final String FILTERED =
            "?query=%7B%22enabled%22%3Atrue%2C%22channel%22%3A%7B%22%24in%22%3A%5B%22%23c1%22%2C%22%23c2%22%2C%22%23c3%22%5D%7D%7D"
                    + "&sort=%7B%22name%22%3A1%7D&count=25";

    static Call of(String head) {
        return new Call(head.getBytes(StandardCharsets.UTF_8), false, false);
    }

    /** What an administrator asks: filtered, sorted, a page of it. */
    static Call list() {
        return list(FILTERED);
    }

    /**
     * A request of the administrator.
     *
     * @param query as in the URL, with its question mark; empty for none
     */
    static Call list(String query) {
        return of("GET /api/v1/integrations.list" + query
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nX-User-Id: "
                + Workspace.USER + "\r\nX-Auth-Token: " + Workspace.TOKEN + "\r\n\r\n");
    }
}
