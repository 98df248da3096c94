package dev.integrationslist.extendedjson;

/** The forms of output. Each is JSON and reads back as Extended JSON; they differ in which types survive. */
public enum Form {
    /** Every type survives: {@code {"$numberInt": "1"}}. */
    CANONICAL,

    /**
     * Numbers are JSON's, and dates of the years 1970 to 9999 are {@code {"$date": "2017-01-05T17:06:05.660Z"}}; all other
     * types survive.
     */
    RELAXED,

    /**
     * The form of Rocket.Chat's REST API: as {@link #RELAXED}, but a date is the string
     * {@code "2017-01-05T17:06:05.660Z"} and a whole double has no fraction ({@code 1}, as JavaScript writes it).
     */
    RESPONSE
}
