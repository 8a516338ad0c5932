package link.aftersales.messaging.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A service that writes down what it is handed; a test can make its handler behave otherwise. */
@SpringBootApplication
class SampleService {

    @Bean
    Effects effects(JdbcTemplate jdbc) {
        jdbc.execute("CREATE TABLE IF NOT EXISTS effects (n bigint GENERATED ALWAYS AS IDENTITY, id text, key text)");
        jdbc.execute("CREATE TABLE IF NOT EXISTS copies (id text PRIMARY KEY, version bigint, phone text)");
        return new Effects(jdbc);
    }

    /** What the handlers did in the database, and what they shall do besides. */
    static final class Effects {

        private final JdbcTemplate jdbc;
        private final List<String> attempts = new CopyOnWriteArrayList<>();
        private volatile Consumer<Received> besides = event -> {};

        private Effects(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        void take(Received event) {
            attempts.add(event.id());
            besides.accept(event);
            jdbc.update("INSERT INTO effects (id, key) VALUES (?, ?)", event.id(), event.key());
        }

        void besides(Consumer<Received> behaviour) {
            besides = behaviour;
        }

        List<String> ids() {
            return jdbc.queryForList("SELECT id FROM effects ORDER BY n", String.class);
        }

        List<String> attempts() {
            return new ArrayList<>(attempts);
        }
    }

    @Component
    static class Inbound {

        private final OnceOnly onceOnly;
        private final Effects effects;

        Inbound(OnceOnly onceOnly, Effects effects) {
            this.onceOnly = onceOnly;
            this.effects = effects;
        }

        @OnceOnlyListener(topics = Topics.WECHAT_INBOUND)
        void on(List<ConsumerRecord<String, byte[]>> records) {
            onceOnly.handle(records, effects::take);
        }
    }

    @Component
    static class Customers {

        private final Copies copies;
        private final JdbcTemplate jdbc;

        Customers(Copies copies, JdbcTemplate jdbc) {
            this.copies = copies;
            this.jdbc = jdbc;
        }

        @CopyListener(topics = Topics.CUSTOMERS_SNAPSHOT)
        void on(List<ConsumerRecord<String, byte[]>> records) {
            copies.apply(
                    records,
                    event -> upsert((CustomerSnapshot) event.event()),
                    id -> jdbc.update("DELETE FROM copies WHERE id = ?", id));
        }

        private void upsert(CustomerSnapshot customer) {
            jdbc.update("""
                    INSERT INTO copies (id, version, phone) VALUES (?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET version = excluded.version, phone = excluded.phone
                    WHERE copies.version < excluded.version
                    """, customer.customerId(), customer.version(), customer.phone());
        }
    }
}
