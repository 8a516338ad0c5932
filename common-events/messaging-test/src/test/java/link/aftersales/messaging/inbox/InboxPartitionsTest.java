package link.aftersales.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxPartitionsTest {

    private static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    private final EmbeddedDatabase database = EmbeddedDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final Inbox inbox = new Inbox(jdbc);

    @Test
    void areMadeAheadAndDroppedAfterAMonth() {
        at(TODAY).maintain();
        assertThat(partitions()).contains("inbox_20261121", "inbox_20261122", "inbox_20261129");

        at(TODAY.plus(Duration.ofDays(33))).maintain();

        assertThat(partitions())
                .contains("inbox_20261124", "inbox_20270101")
                .doesNotContain("inbox_20261121", "inbox_20261122", "inbox_20261123");
    }

    @Test
    void mayBeMaintainedByTwoCopiesAtOnce() throws Exception {
        Callable<Void> maintenance = () -> {
            at(TODAY).maintain();
            return null;
        };
        try (ExecutorService copies = Executors.newFixedThreadPool(2)) {
            for (Future<Void> copy : copies.invokeAll(List.of(maintenance, maintenance))) {
                copy.get();
            }
        }

        assertThat(partitions()).hasSize(10);
    }

    @Test
    void takeInWhatCameBeforeThem() {
        Received early = event("early", TODAY.plus(Duration.ofDays(2)));
        assertThat(inbox.enter("reader", List.of(early))).hasSize(1);
        assertThat(rowsIn("inbox_other_days")).isEqualTo(1);

        at(TODAY).maintain();

        assertThat(rowsIn("inbox_other_days")).isZero();
        assertThat(rowsIn("inbox_20261124")).isEqualTo(1);
        assertThat(inbox.enter("reader", List.of(early))).isEmpty();
    }

    @Test
    void doNotMatterForStrangeDays() {
        Received future = event("future", Instant.MAX);
        Received past = event("past", Instant.MIN);

        Set<Inbox.Entry> first = inbox.enter("reader", List.of(future, past, past));
        Set<Inbox.Entry> again = inbox.enter("reader", List.of(past, future));

        assertThat(first).hasSize(2);
        assertThat(again).isEmpty();
        assertThat(inbox.enter("another reader", List.of(past))).hasSize(1);
    }

    private InboxPartitions at(Instant now) {
        return new InboxPartitions(
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> partitions() {
        return jdbc.queryForList(
                "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'inbox'::regclass", String.class);
    }

    private int rowsIn(String table) {
        Integer rows = jdbc.queryForObject("SELECT count(*) FROM " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    private static Received event(String id, Instant at) {
        return new Received(id, "key", new WechatInbound.Unfollowed("follower", at), at);
    }
}
