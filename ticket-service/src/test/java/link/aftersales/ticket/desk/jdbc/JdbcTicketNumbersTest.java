package link.aftersales.ticket.desk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.desk.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcTicketNumbersTest {

    private static final Instant ONE_SECOND = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void takes200NumbersInTheSameSecondThoughOnly343CanBeDrawn() throws Exception {
        try (HikariDataSource pool = new HikariDataSource();
                ExecutorService takers = Executors.newFixedThreadPool(20)) {
            pool.setDataSource(EmbeddedDatabase.migrated().dataSource());
            pool.setMaximumPoolSize(20);
            JdbcTicketNumbers numbers = new JdbcTicketNumbers(JdbcClient.create(pool), sevenDigitsOnly());
            Callable<TicketNumber> take = () -> numbers.take(ONE_SECOND);

            List<Future<TicketNumber>> taken =
                    takers.invokeAll(Stream.generate(() -> take).limit(200).toList());

            assertThat(taken).extracting(Future::get).doesNotHaveDuplicates().hasSize(200);
        }
    }

    /** Makes two takers draw the same number again and again. */
    private static RandomGenerator sevenDigitsOnly() {
        return new Random(7) {
            @Override
            public java.util.stream.IntStream ints(long count, int from, int to) {
                return super.ints(count, 0, 7);
            }
        };
    }
}
