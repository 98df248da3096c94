package dev.integrationslist.domain.query;

/** One field to order by. */
public record SortKey(FieldPath path, Direction direction) {
    /** Which way to order. */
    public enum Direction {
        ASCENDING(1),
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
