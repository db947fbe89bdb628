package vn.danvan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.Story;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.Eventually;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.log.proof.Cosigning;
import vn.danvan.log.proof.Finding;
import vn.danvan.log.proof.LogAudit;
import vn.danvan.log.proof.OwnersHand;
import vn.danvan.log.proof.ProofMigrations;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.log.proof.SealedAudit;
import vn.danvan.log.proof.SealedTree;
import vn.danvan.log.proof.Sealer;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.VerifierKey;
import vn.danvan.query.witness.PaperLog;

/**
 * The catalogue of attacks (docs/adr/0017): whoever owns the log's database, and has its key, writes into it with the triggers
 * off. The log is real, and so are relay, Kafka, sealer and witness. Each attack is noticed, and the first bad index is named.
 */
class AttackCatalogueIT {

    private static final int TOLD = new ProvinceStory().story.events().size();
    private static final int AT = 60;
    private static final String AUDITOR = TestQueryService.token(null, null, "AUDITOR");

    @TempDir
    Path folder;

    private final NoteSigner key = NoteSigner.generate(PaperLog.ORIGIN, VerifierKey.Kind.NOTE);
    private final NoteSigner witness = NoteSigner.generate("danvan.test/witness", VerifierKey.Kind.COSIGNATURE);
    private final ProvinceStory province = new ProvinceStory();
    private final LogId id = TestPostgres.shared().newLog();
    private final OwnersHand hand = new OwnersHand(id);
    private final JdbcTemplate superuser =
            new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
    private final PostgresEventLog log =
            new PostgresEventLog(TestPostgres.shared().writer(id));
    private final SealedTree sealed = new SealedTree(TestPostgres.shared().as(ProofMigrations.SEALER), id);
    private final PaperLog.Server tiles = new PaperLog.Server();
    private final List<AutoCloseable> running = new ArrayList<>();
    private @Nullable TestQueryService service;
    private @Nullable Cosigning asking;

    /** A platform on which everything was sealed, brought and cosigned. */
    @BeforeEach
    void all_is_cosigned() throws Exception {
        tiles.serve(sealed);
        KafkaSettings kafka = TestKafka.newTopic(id.number());
        Relay relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        running.add(relay);
        province.story.append(log, 0);
        Path file = folder.resolve("witness-key.pem");
        Files.writeString(file, witness.pem());
        TestQueryService started = new TestQueryService(
                kafka,
                folder,
                Map.of(
                        "danvan.witness.logs",
                        PaperLog.ORIGIN + " " + key.verifier() + " " + tiles.prefix(),
                        "danvan.witness.name",
                        "danvan.test/witness",
                        "danvan.witness.key-file",
                        file.toString()));
        running.add(started);
        service = started;
        sealer(key).seal();
        cosigning();
        cosigned(TOLD);
    }

    @AfterEach
    void stop() throws Exception {
        stopAsking();
        for (AutoCloseable each : running.reversed()) {
            each.close();
        }
        log.close();
        tiles.close();
    }

    private TestQueryService service() {
        return java.util.Objects.requireNonNull(service);
    }

    private Sealer sealer(NoteSigner signer) {
        return new Sealer(
                log,
                sealed,
                TestPostgres.shared().as(EventLogRoles.READER),
                PaperLog.ORIGIN,
                List.of(signer),
                Clock.systemUTC());
    }

    private Cosigning.Witness witness() {
        return new Cosigning.Witness(witness.verifier(), service().address().resolve("/witness/v1"));
    }

    /** As after a restart of the log's service: what it believes of the witness it reads anew. */
    private Cosigning cosigning() {
        stopAsking();
        Cosigning asks = new Cosigning(
                sealed, witness(), TestPostgres.shared().as(ProofMigrations.SEALER), PaperLog.ORIGIN + id.number());
        asks.start();
        asking = asks;
        return asks;
    }

    private void stopAsking() {
        Cosigning asks = asking;
        if (asks != null) {
            asks.close();
            asking = null;
        }
    }

    private JsonNode status() throws Exception {
        return service().get("/witness", AUDITOR).body();
    }

    /** The witness has cosigned, and the log has its signature. */
    private void cosigned(long size) throws Exception {
        Eventually.holds(
                () -> "cosigned " + size,
                () -> sealed.cosignedBy(witness.verifier().name()) == size);
        assertThat(status().path("cosignedSize").longValue()).isEqualTo(size);
    }

    /** The first index of what the audit finds, when it uses everything that was signed. */
    private LogAudit.Result audit(VerifierKey... keys) throws Exception {
        return new SealedAudit(
                        new LogAudit(TestPostgres.shared().as(EventLogRoles.READER), id),
                        sealed,
                        PaperLog.ORIGIN,
                        List.of(keys),
                        List.of(witness()))
                .run(_ -> {});
    }

    private void auditNames(long index) throws Exception {
        LogAudit.Result result = audit(key.verifier());
        assertThat(result.findings()).as(result.toString()).isNotEmpty();
        assertThat(result.findings().getFirst().index()).as(result.toString()).isEqualTo(index);
        assertThat(result.unread()).isEmpty();
    }

    private void witnessNames(long index) throws Exception {
        Eventually.holds(
                () -> "an alarm",
                () -> status().path("alarms").path(0).path("firstLeaf").isNumber());
        JsonNode status = status();
        assertThat(status.path("cosigning").booleanValue()).isFalse();
        assertThat(status.path("alarms").get(0).path("firstLeaf").longValue()).isEqualTo(index);
    }

    private void append(String... codes) {
        Story more = new Story().at("2020-05-21T02:00:00Z");
        for (String code : codes) {
            AgencyId agency = new AgencyId(code);
            more.tell(
                    agency,
                    new AgencyEvent.Registered(
                            agency,
                            "Ban " + code,
                            AgencyKind.SECTOR_AGENCY,
                            Level.PROVINCE,
                            null,
                            null,
                            LocalDate.parse("2020-05-21")));
        }
        more.append(log, 0);
    }

    /** Covers it up: makes the hashes again, throws away what was sealed, and lets the log's own key sign everything anew. */
    private void coverUp() throws SQLException {
        hand.hashesAgain();
        forgetWhatWasSealed();
        sealer(key).seal();
    }

    private void forgetWhatWasSealed() {
        stopAsking();
        for (String table : List.of("cosignature", "checkpoint", "tile", "tree")) {
            superuser.execute("alter table proof." + table + " disable trigger user");
            superuser.update("delete from proof." + table + " where log_id = " + id.number());
            superuser.execute("alter table proof." + table + " enable trigger user");
        }
    }

    /** What is done to the log. */
    interface Attack {
        void by(OwnersHand hand) throws SQLException;
    }

    private static Arguments attack(String name, long first, Attack attack) {
        return arguments(name, first, attack);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("edit an event", AT, hand -> hand.edits(AT, "\"data\":{", "\"data\":{ ")),
                attack("delete an event", AT, hand -> hand.deletesAndClosesUp(AT)),
                attack("reorder two events", AT, hand -> hand.swaps(AT, AT + 1)),
                attack("insert an event", AT, hand -> hand.inserts(AT, "agency/CHEN")),
                attack("truncate the tail", AT, hand -> hand.truncates(AT)));
    }

    @ParameterizedTest(name = "{0}: the audit says {1}")
    @MethodSource("attacks")
    void what_is_done_to_the_log_alone_the_audit_names(String name, long first, Attack attack) throws Exception {
        assertThat(audit(key.verifier()).whole()).as("before").isTrue();
        attack.by(hand);
        auditNames(first);
    }

    @ParameterizedTest(name = "{0}: witness and audit say {1}")
    @MethodSource("attacks")
    void what_is_covered_up_and_signed_with_the_log_s_own_key_the_witness_names(String name, long first, Attack attack)
            throws Exception {
        attack.by(hand);
        coverUp();
        auditNames(first);
        append("SAU1", "SAU2", "SAU3");
        sealer(key).seal();
        cosigning();
        witnessNames(first);
        auditNames(first);
    }

    @Test
    void an_older_backup_of_log_and_proof_is_noticed_before_and_after_the_log_goes_on() throws Exception {
        List<String> tables = List.of(
                "event_log.event",
                "event_log.log_head",
                "proof.tree",
                "proof.tile",
                "proof.checkpoint",
                "proof.cosignature");
        for (String table : tables) {
            superuser.execute("create table backup_" + table.replace('.', '_') + " as select * from " + table
                    + " where log_id = " + id.number());
        }
        append("MOI1", "MOI2", "MOI3", "MOI4");
        sealer(key).seal();
        cosigned(TOLD + 4);
        forgetWhatWasSealed();
        hand.truncates(0);
        hand.does(
                "insert into event (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash)"
                        + " select log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash"
                        + " from public.backup_event_log_event",
                "update log_head set next_index = b.next_index from public.backup_event_log_log_head b"
                        + " where log_head.log_id = b.log_id");
        for (String table : List.of("proof.tree", "proof.tile", "proof.checkpoint", "proof.cosignature")) {
            superuser.execute("insert into " + table + " select * from backup_" + table.replace('.', '_'));
        }
        tables.forEach(table -> superuser.execute("drop table backup_" + table.replace('.', '_')));
        auditNames(TOLD);
        append("KHAC1", "KHAC2");
        sealer(key).seal();
        cosigning();
        witnessNames(TOLD);
        auditNames(TOLD);
    }

    @Test
    void a_log_that_signs_with_another_key_gets_no_cosignature_and_the_audit_names_where_that_began() throws Exception {
        NoteSigner other = NoteSigner.generate(PaperLog.ORIGIN, VerifierKey.Kind.NOTE);
        append("THEM");
        sealer(other).seal();
        Eventually.holds(() -> "brought", () -> status().path("size").longValue() == TOLD + 1);
        Cosigning asks = cosigning();
        Eventually.holds(() -> "refused", () -> asks.refusal().orElse("").contains("403"));
        assertThat(asks.key()).isEqualTo(witness.verifier());
        assertThat(status().path("cosignedSize").longValue()).isEqualTo(TOLD);
        auditNames(TOLD); // by the key that is known from before
        LogAudit.Result bySettings = audit(other.verifier()); // by the one that took its place in the settings
        assertThat(bySettings.findings())
                .anyMatch(finding ->
                        finding.equals(new Finding(TOLD, Finding.Kind.KEY, "what danvan.test/witness cosigned last")));
    }

    /** One reader is shown the log; another one is shown a log without an event that is unpleasant, with proofs and signatures. */
    @Test
    void two_readers_who_were_shown_different_logs_learn_it_from_the_witness() throws Exception {
        List<byte[]> shown = new ArrayList<>(province.story.envelopes());
        shown.remove(AT);
        PaperLog other = PaperLog.by(key, shown);
        long size = other.entries().size();
        // What the second reader has is a checkpoint with the log's signature; the witness is open to whoever has one.
        try (HttpClient client = HttpClient.newHttpClient();
                PaperLog.Server elsewhere = new PaperLog.Server()) {
            elsewhere.serve(other);
            assertThat(service().addCheckpoint(other.request(0, size))).isEqualTo(409);
            JsonNode alarm = status().path("alarms").get(0);
            SignedNote convicts = SignedNote.parse(
                    alarm.path("note").stringValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(Checkpoint.verified(convicts, PaperLog.ORIGIN, List.of(key.verifier()))
                            .size())
                    .isEqualTo(size);
            assertThat(AddCheckpoint.parse(other.request(0, size)).checkpoint()).hasToString(convicts.toString());
            // The log's public tiles still look innocent; those that the second reader was given name the event.
            TileTree given = new TileTree(new RemoteTiles(client, elsewhere.prefix(), size), size);
            TileTree witnessed =
                    new TileTree(new RemoteTiles(client, URI.create(witness().prefix() + "/"), size), size);
            assertThat(given.firstDifference(witnessed)).isEqualTo(AT);
            tiles.serve(other); // and where the log's own address shows them, the alarm names it
            service().addCheckpoint(other.request(0, size));
            witnessNames(AT);
        }
    }
}
