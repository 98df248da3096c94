package dev.integrationslist.extendedjson;

/** How values are written. Every form is JSON, and reads back as Extended JSON; they differ in how much of the types survives. */
public enum Form {
    /** Every type survives: {@code {"$numberInt": "1"}}. */
    CANONICAL,

    /**
     * Numbers are JSON's, and dates of the years 1970 to 9999 are {@code {"$date": "2017-01-05T17:06:05.660Z"}}; all other
     * types survive.
     */
    RELAXED,

    /**
     * What Rocket.Chat's REST API answers: as {@link #RELAXED}, but a date is the string
     * {@code "2017-01-05T17:06:05.660Z"} and a whole double has no fraction ({@code 1}, as JavaScript writes it).
     */
    RESPONSE
}
