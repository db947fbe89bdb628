package vn.danvan.query.association;

import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A mass association.
 *
 * @param field what it is about, in words
 * @param version of the stream
 */
public record AssociationView(
        AssociationId association,
        String name,
        AssociationClass associationClass,
        Level level,
        String field,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<AssociationView> TABLE = ViewTable.of("association", AssociationView.class)
            .text("name", "Tên", "Name")
            .filter("associationClass", "Loại hội", "Class of association")
            .filter("level", "Cấp", "Level")
            .filter("field", "Lĩnh vực", "Field");

    static AssociationView fold(AssociationEvent event, Recorded at) {
        return switch (event) {
            case AssociationEvent.Registered e ->
                new AssociationView(
                        e.association(), e.name(), e.associationClass(), e.level(), e.field(), at.version());
        };
    }
}
