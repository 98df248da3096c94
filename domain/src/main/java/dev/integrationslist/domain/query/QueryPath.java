package dev.integrationslist.domain.query;

import org.jspecify.annotations.Nullable;

/** Where in a query the parser stands; written out only when something is wrong there. */
record QueryPath(@Nullable QueryPath parent, String segment) {
    static final QueryPath ROOT = new QueryPath(null, "query");

    QueryPath field(String name) {
        return new QueryPath(this, "." + name);
    }

    QueryPath index(int index) {
        return new QueryPath(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (QueryPath place = this; place != null; place = place.parent) {
            text.insert(0, place.segment);
        }
        return text.toString();
    }
}
