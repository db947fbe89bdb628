package vn.danvan.command;

import java.util.List;
import vn.danvan.command.agency.DutySource;

/** What every feature of the service asks of agencies, as the service finds it. */
public final class DutySources {

    private DutySources() {}

    /** One of each. */
    public static List<DutySource> all() {
        return AxonConfiguration.dutySources();
    }
}
