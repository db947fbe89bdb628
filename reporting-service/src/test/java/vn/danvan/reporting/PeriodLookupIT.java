package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.service.view.ViewReads;

/** The store looks periods up by their days as the rows in memory do, now and as of any log index. */
class PeriodLookupIT {

    private static final Actor AUDITOR = new Actor(new PersonId("auditor"), null, null, Set.of(Role.AUDITOR), false);

    @Test
    void the_store_finds_what_the_rows_in_memory_hold_now_and_then() {
        for (long seed = 1; seed <= 3; seed++) {
            MadeUpRegister register = new MadeUpRegister(seed, 90);
            TestStore store = new TestStore("periods" + seed);
            store.load(register.events, 1 + (int) seed * 20);
            ViewReads reads = new ViewReads(store.dataSource, store.views.awaited());
            for (long at : LongStream.of(register.last(), register.last() * 2 / 3, register.last() / 3)
                    .toArray()) {
                Remembered rows = new Remembered(register.events.subList(0, (int) at + 1));
                for (String key : register.periods(at)) {
                    for (SummaryKind kind : SummaryKind.values()) {
                        Facts expected = rows.facts(key, kind);
                        Facts facts = reads.read(AUDITOR, snapshot -> FactsReader.read(snapshot.at(at), key, kind));
                        assertThat(facts)
                                .as("seed %d, %s %s at %d", seed, key, kind, at)
                                .isEqualTo(expected);
                        Facts later = new Remembered(register.events).facts(key, kind);
                        assertThat(reads.<Facts>read(AUDITOR, snapshot -> FactsReader.earlier(snapshot.at(at), later)))
                                .as("seed %d, %s %s from %d on", seed, key, kind, at)
                                .isEqualTo(rows.earlier(later));
                    }
                }
            }
        }
    }

    @Test
    void days_are_found_by_an_index_now_and_then() {
        TestStore store = new TestStore("periodindex");
        store.load(new MadeUpRegister(1, 90).events, 100);
        SingleConnectionDataSource connection = new SingleConnectionDataSource();
        connection.setUrl(store.url);
        connection.setUsername(TestStore.RUNTIME);
        connection.setPassword("");
        connection.setSuppressClose(true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        jdbc.execute("set enable_seqscan = off");
        for (String day : List.of("from", "to")) {
            String found = "explain select doc from reporting.period where (doc ->> '" + day
                    + "') collate \"C\" between '2020-01-01' and '2020-03-31' and key <> all(array['A']) and ";
            assertThat(String.join("\n", jdbc.queryForList(found + "log_until = 9223372036854775807", String.class)))
                    .contains("period_" + day)
                    .containsPattern("Index Cond: .*'" + day + "'.* >= '2020-01-01'");
            assertThat(String.join("\n", jdbc.queryForList(found + "log_from <= 50 and log_until > 50", String.class)))
                    .contains("period_" + day + "_then")
                    .containsPattern("Index Cond: .*'" + day + "'.* >= '2020-01-01'");
        }
        connection.destroy();
    }
}
