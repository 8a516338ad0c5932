package link.aftersales.identity.trust.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import link.aftersales.identity.trust.Decisions;
import link.aftersales.identity.trust.Decisions.Due;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due claims are taken several at a time, by several copies at once. */
class DueDecisionsTakenTest {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final int ROWS = 1_000;

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());
    private final Decisions decisions = new JdbcDecisions(jdbc, new ObjectMapper());
    private final Instant now = Instant.now();

    @Test
    void noneIsTakenTwiceAndNoneIsLeftOut() throws Exception {
        insert(ROWS);

        List<Long> taken = takenByCopies(4);

        assertThat(taken).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashLeftIsTakenAgainWhenTheLeaseIsOver() {
        insert(3);
        List<Due> taken = decisions.takeDue(now, LEASE);
        decisions.done(taken.getFirst());

        assertThat(decisions.takeDue(now.plus(LEASE).minusMillis(1), LEASE)).isEmpty();
        assertThat(decisions.takeDue(now.plus(LEASE), LEASE)).containsExactlyInAnyOrderElementsOf(taken.subList(1, 3));
    }

    private List<Long> takenByCopies(int copies) throws Exception {
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(copies)) {
            Callable<List<Long>> copy = this::takeAll;
            List<Future<List<Long>>> results = threads.invokeAll(Collections.nCopies(copies, copy));
            for (Future<List<Long>> result : results) {
                all.addAll(result.get());
            }
        }
        return all;
    }

    private List<Long> takeAll() {
        List<Long> ids = new ArrayList<>();
        for (List<Due> due = decisions.takeDue(now, LEASE); !due.isEmpty(); due = decisions.takeDue(now, LEASE)) {
            due.forEach(each -> ids.add(each.id()));
        }
        return ids;
    }

    private void insert(int rows) {
        jdbc.sql("""
                        INSERT INTO due_decisions (customer_id, ask_sales, due_at)
                        SELECT gen_random_uuid(), false, now() - interval '1 minute' FROM generate_series(1, :rows)""").param("rows", rows).update();
    }
}
