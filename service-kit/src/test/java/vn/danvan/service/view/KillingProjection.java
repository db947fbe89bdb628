package vn.danvan.service.view;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.log.TestPostgres;

/** Ends the connection of the transaction that it runs in, at the event with index 6. */
final class KillingProjection implements Projection {

    @Override
    public String name() {
        return "killing";
    }

    @EventHandler
    void on(AgencyEvent event, Recorded at) {
        if (at.index() == 6) {
            new JdbcTemplate(TestPostgres.shared().superuser("danvan"))
                    .queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'view_runtime' and state = 'idle in transaction'");
            Card.TABLE.ownedBy(event.agency());
        }
    }
}
