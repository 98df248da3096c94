package dev.integrationslist.domain.query;

/** One field to order by. */
public record SortKey(FieldPath path, Direction direction) {
    /** Which way to order. */
    public enum Direction {
        /** The least value first; of an array, its least element counts. */
        ASCENDING(1),
        /** The greatest value first; of an array, its greatest element counts. */
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
