package dev.integrationslist.storagecontract.facts;

import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;

/**
 * The outcome of checking one fact.
 *
 * @param detail the store's answer
 */
record FactResult(Fact fact, Outcome outcome, String detail) {
    /** The possible outcomes. */
    enum Outcome {
        /** The store answers as MongoDB did, refusals included. */
        MET("met"),
        /** The fact uses syntax outside the language, and the refusal names it. */
        REFUSED("refused by name"),
        /** The fact is about something that the port cannot express, such as a collection's name. */
        NOT_EXPRESSIBLE("not expressible"),
        /** The answer differs because of a known deviation. */
        NOT_CHECKED("not checked because of known deviations"),
        /** Any other answer. */
        WRONG("wrong");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "%s: fact %d (%s)%n  recorded: %s%n  answered: %s"
                .formatted(
                        outcome,
                        fact.number(),
                        fact.area(),
                        ExtendedJson.write(fact.recorded(), Form.CANONICAL),
                        detail);
    }
}
