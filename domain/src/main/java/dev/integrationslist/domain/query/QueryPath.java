package dev.integrationslist.domain.query;

import org.jspecify.annotations.Nullable;

/** A place in a filter, formatted only for a refusal. */
record QueryPath(@Nullable QueryPath parent, String segment) {
    static final QueryPath ROOT = new QueryPath(null, "");

    QueryPath field(String name) {
        return new QueryPath(this, parent == null ? name : "." + name);
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
