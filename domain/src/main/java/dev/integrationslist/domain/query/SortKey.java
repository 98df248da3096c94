package dev.integrationslist.domain.query;

/** A field of a sort and its direction. */
public record SortKey(FieldPath path, Direction direction) {
    /** The direction of an order. */
    public enum Direction {
        /** The least value first; an array counts as its least element. */
        ASCENDING(1),
        /** The greatest value first; an array counts as its greatest element. */
        DESCENDING(-1);

        private final int number;

        Direction(int number) {
            this.number = number;
        }

        /** 1 for ascending, -1 for descending, as MongoDB writes them. */
        public int number() {
            return number;
        }
    }
}
