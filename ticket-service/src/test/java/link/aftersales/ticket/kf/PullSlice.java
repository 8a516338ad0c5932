package link.aftersales.ticket.kf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.Worker;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.directory.ErasedPeople;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of accounts and visitors on a real PostgreSQL, a clock that is moved by hand, and nothing of Kafka. */
@TestConfiguration
@ComponentScan(basePackages = {"link.aftersales.ticket.kf.jdbc", "link.aftersales.ticket.directory.jdbc"})
class PullSlice {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private Instant now = NOON;

    @Bean
    DataSource dataSource() {
        return EmbeddedDatabase.migrated().dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    TransactionTemplate transaction(DataSource dataSource) {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Bean
    Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    @Bean
    Hand hand(
            KfAccounts accounts,
            KfVisitors visitors,
            Unanswered unanswered,
            ErasedPeople erased,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        return new Hand(accounts, visitors, unanswered, erased, transaction, jdbc);
    }

    /** Rings, pulls and lets time pass. */
    final class Hand {

        private final KfAccounts accounts;
        private final KfVisitors visitors;
        private final Unanswered unanswered;
        private final ErasedPeople erased;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        private Hand(
                KfAccounts accounts,
                KfVisitors visitors,
                Unanswered unanswered,
                ErasedPeople erased,
                TransactionTemplate transaction,
                JdbcClient jdbc) {
            this.accounts = accounts;
            this.visitors = visitors;
            this.unanswered = unanswered;
            this.erased = erased;
            this.transaction = transaction;
            this.jdbc = jdbc;
        }

        void beginAnew() {
            now = NOON;
            jdbc.sql("TRUNCATE kf_accounts, kf_visitors, kf_unanswered, erased").update();
        }

        void ring(String token) {
            hear(new KfDoorbell("wk1", token, now));
        }

        void hear(KfDoorbell doorbell) {
            new RingAccount(accounts, new Worker("asleep", 1, () -> false), clock()).ring(doorbell);
        }

        void wait(Duration time) {
            now = now.plus(time);
        }

        /** A copy of the puller. */
        PullAccounts copy(KfApi api, Outbox outbox) {
            KeepPage keepPage = new KeepPage(accounts, visitors, unanswered, erased, outbox, transaction, clock());
            return new PullAccounts(accounts, api, new ReadVisitors(visitors, api, clock()), keepPage, clock());
        }

        void erase(String visitor, Instant at) {
            erased.add(List.of(visitor), at);
        }

        List<String> unanswered() {
            return jdbc.sql("SELECT words FROM kf_unanswered ORDER BY sent_at")
                    .query(String.class)
                    .list();
        }

        String cursor() {
            return jdbc.sql("SELECT coalesce(cursor, 'none') FROM kf_accounts")
                    .query(String.class)
                    .single();
        }
    }
}
