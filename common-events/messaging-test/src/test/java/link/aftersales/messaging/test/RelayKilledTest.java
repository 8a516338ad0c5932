package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class RelayKilledTest {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final PublishedEvents published;
    private final SampleService.Effects effects;

    RelayKilledTest(
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            PublishedEvents published,
            SampleService.Effects effects) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.published = published;
        this.effects = effects;
    }

    @Test
    void betweenSendAndDeleteSendsAgainAndTheInboxDropsTheRepeat() {
        String id = Inbound.newId();
        String last = Inbound.newId();
        killTheNextThatDeletes();

        append(id);
        eventually(() -> assertThat(published.records(Topics.WECHAT_INBOUND)).hasSize(2));
        append(last);

        eventually(() -> assertThat(effects.ids()).contains(last));
        assertThat(effects.ids().stream().filter(id::equals)).hasSize(1);
        eventually(() -> assertThat(waiting()).isEmpty());
    }

    private void append(String id) {
        transaction.executeWithoutResult(
                status -> outbox.append("follower", Inbound.unfollowed("follower"), id, Instant.now()));
    }

    /** The server ends the relay's session as soon as it wants to delete, that is after the acknowledgement. */
    private void killTheNextThatDeletes() {
        jdbc.execute("""
                CREATE SEQUENCE kills;
                CREATE FUNCTION kill_first() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('kills') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER kill_first BEFORE DELETE ON outbox EXECUTE FUNCTION kill_first();
                """);
    }

    private List<String> waiting() {
        return jdbc.queryForList("SELECT event_id FROM outbox", String.class);
    }
}
