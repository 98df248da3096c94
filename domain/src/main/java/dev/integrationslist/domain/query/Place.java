package dev.integrationslist.domain.query;

/** Where in a query the parser stands; written out only when something is wrong there. */
record Place(Place parent, String segment) {
    static final Place ROOT = new Place(null, "query");

    Place field(String name) {
        return new Place(this, "." + name);
    }

    Place index(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Place place = this; place != null; place = place.parent) {
            text.insert(0, place.segment);
        }
        return text.toString();
    }
}
