package dev.integrationslist.storagecontract.facts;

import dev.integrationslist.extendedjson.ExtendedJson;
import dev.integrationslist.extendedjson.Form;

/**
 * What the judge says of one fact.
 *
 * @param detail what the store answered
 */
record FactResult(Fact fact, Outcome outcome, String detail) {
    /** The ways a fact can turn out. */
    enum Outcome {
        /** The store answers as MongoDB did; where MongoDB refused, it refuses too. */
        MET("met"),
        /** It uses what the language leaves out, and is refused with its name. */
        REFUSED("refused by name"),
        /** It is the answer to something that no caller of a store can say, such as a collection's name. */
        NOT_EXPRESSIBLE("not expressible"),
        /** A known deviation is to blame. */
        NOT_CHECKED("not checked because of known deviations"),
        /** All else. */
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
