package link.aftersales.sandbox.speed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import link.aftersales.messaging.test.Broker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What both ways share: one Kafka, one PostgreSQL that flushes each commit, the platforms' stand-in. */
final class Surroundings implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final Broker broker = new Broker();
    private final Platforms platforms = new Platforms();
    private final EmbeddedPostgres postgres;

    Surroundings() throws Exception {
        broker.start();
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("track_commit_timestamp", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        for (String name : Set.of("ticket", "notification", "direct")) {
            database("postgres").execute("CREATE DATABASE " + name);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(Set.of(new NewTopic(DirectCode.TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    Database database(String name) {
        return new Database(postgres.getDatabase("postgres", name));
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    String kafka() {
        return broker.address();
    }

    Platforms platforms() {
        return platforms;
    }

    /** Where everything is, as the programs' settings name it. */
    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka()),
                Map.entry("TOPIC_REPLICATION", "1"),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("WECHAT_MP_API_URL", platforms.url()),
                Map.entry("WECHAT_MP_APP_ID", Account.APP_ID),
                Map.entry("WECHAT_MP_SECRET", "secret"),
                Map.entry("WECHAT_MP_TOKEN", Account.TOKEN),
                Map.entry("WECHAT_MP_AES_KEY", Account.AES_KEY),
                Map.entry("WECOM_API_URL", platforms.url()),
                Map.entry("WECOM_CORP_ID", "ww5a0d0b0c0e0f0001"),
                Map.entry("WECOM_AGENT_ID", "1000002"),
                Map.entry("WECOM_AGENT_SECRET", "secret"),
                Map.entry("WECOM_TOKEN", Account.TOKEN),
                Map.entry("WECOM_AES_KEY", Account.AES_KEY));
    }

    /** A time of PostgreSQL, as {@link Moments} has it. */
    static String micros(String timestamp) {
        return "(extract(epoch from " + timestamp + ") * 1000000)::bigint";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        broker.stop();
        platforms.close();
    }
}
