package link.aftersales.notification.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.Worker;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The rows of deliveries on a real PostgreSQL, without Kafka and without workers of their own. */
@TestConfiguration
@EnableTransactionManagement
@ComponentScan(basePackages = {"link.aftersales.notification.push.jdbc", "link.aftersales.notification.privacy.jdbc"})
public class DeliverySlice {

    @Bean
    DataSource dataSource() {
        return EmbeddedDatabase.migrated().dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    ObjectMapper objectMapper() {
        return new ObjectMapper();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DeliveryMeters meters() {
        return new DeliveryMeters(new SimpleMeterRegistry());
    }

    /** At noon, so that no hour or day ends within a test. */
    @Bean
    SettleAttempt settling(
            Deliveries deliveries,
            Originals originals,
            Forgotten forgotten,
            SendingWorkers workers,
            DeliveryMeters meters,
            TicketStates states,
            Cards cards) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-15T04:00:00Z"), ZoneOffset.UTC);
        Plan plan = new Plan(deliveries, forgotten, workers);
        Office office = new Office();
        HandOn handOn = new HandOn(plan, office, new Texts(Map.of()), clock);
        ChangeCards changes = new ChangeCards(plan, cards, states, new CardLooks(office));
        Alarms alarms = new Alarms(plan, office, clock);
        return new SettleAttempt(deliveries, originals, handOn, alarms, meters, states, changes);
    }

    @Bean
    TalliedOutbox outbox() {
        return new TalliedOutbox();
    }

    @Bean
    SendingWorkers workers() {
        Worker asleep = new Worker("asleep", 1, () -> false);
        return new SendingWorkers(
                Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(), channel -> asleep)));
    }

    /** Keeps what was told. */
    static final class TalliedOutbox implements Outbox {

        final List<Event> events = new CopyOnWriteArrayList<>();

        @Override
        public void append(String key, Event event) {
            events.add(event);
        }

        @Override
        public void append(String key, Event event, String id, Instant at) {
            events.add(event);
        }

        @Override
        public void tombstone(String topic, String key) {}
    }
}
