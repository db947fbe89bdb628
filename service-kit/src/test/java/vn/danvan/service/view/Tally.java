package vn.danvan.service.view;

/** Counts events: what is applied twice or not at all shows. */
record Tally(long events, long lastIndex) {

    static final ViewTable<Tally> TABLE = ViewTable.of("tally", Tally.class);
}
