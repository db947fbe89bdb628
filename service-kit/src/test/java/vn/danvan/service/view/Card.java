package vn.danvan.service.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;

/** A row of the tests' view. */
record Card(
        AgencyId agency,
        String name,
        Level level,
        @Nullable AgencyId parent,
        LocalDate since,
        int changes,
        long version)
        implements Versioned {

    static final ViewTable<Card> TABLE = ViewTable.of("card", Card.class)
            .text("name", "Tên", "Name")
            .filter("level", "Cấp", "Level")
            .filter("parent", "Cấp trên", "Parent")
            .filter("since", "Từ ngày", "Since")
            .sort("changes", "Số lần đổi tên", "Changes");

    Card renamed(String newName, Recorded at) {
        return new Card(agency, newName, level, parent, since, changes + 1, at.version());
    }
}
