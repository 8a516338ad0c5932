package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class OrderTest {

    private static final int WRITERS = 4;
    private static final int EVENTS_OF_A_WRITER = 250;
    private static final int KEYS = 8;

    private final EmbeddedDatabase database;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final PublishedEvents published;

    OrderTest(
            EmbeddedDatabase database,
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            PublishedEvents published) {
        this.database = database;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.published = published;
    }

    @Test
    void holdsPerKeyUnderConcurrentWritersAndTwoRelays() throws Exception {
        jdbc.execute("CREATE TABLE counters (key text PRIMARY KEY, n int NOT NULL)");
        IntStream.range(0, KEYS).forEach(key -> jdbc.update("INSERT INTO counters VALUES (?, 0)", "key-" + key));

        try (ConfigurableApplicationContext second = Copy.start(database, KafkaServer.address(), "sample-service")) {
            write(List.of(
                    () -> next(jdbc, outbox, transaction),
                    () -> next(
                            second.getBean(JdbcTemplate.class),
                            second.getBean(Outbox.class),
                            second.getBean(TransactionTemplate.class))));
            eventually(() -> assertThat(published.of(MenuClicked.class)).hasSize(WRITERS * EVENTS_OF_A_WRITER));
        }

        Map<String, List<Integer>> numbersByKey = published.on(Topics.WECHAT_INBOUND).stream()
                .collect(Collectors.groupingBy(
                        event -> event.key(),
                        Collectors.mapping(event -> number((MenuClicked) event.event()), Collectors.toList())));
        assertThat(numbersByKey).hasSize(KEYS);
        numbersByKey.values().forEach(numbers -> assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    private static void write(List<Runnable> copies) throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Runnable copy = copies.get(writer % copies.size());
                writers.add(threads.submit(
                        () -> IntStream.range(0, EVENTS_OF_A_WRITER).forEach(n -> copy.run())));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    /** As an aggregate does it: the row first, under its lock, then the event. */
    private static void next(JdbcTemplate rows, Outbox events, TransactionTemplate together) {
        String key = "key-" + (int) (Math.random() * KEYS);
        together.executeWithoutResult(status -> {
            Integer n =
                    rows.queryForObject("UPDATE counters SET n = n + 1 WHERE key = ? RETURNING n", Integer.class, key);
            events.append(key, new MenuClicked(key, String.valueOf(n), Instant.now()));
        });
    }

    private static int number(MenuClicked event) {
        return Integer.parseInt(event.menuKey());
    }
}
