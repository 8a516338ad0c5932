package link.aftersales.sandbox.journey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where words are kept in a running system: every table of the four databases, and the snapshot topics. */
record Traces(RunningSystem system) {

    private static final List<String> DATABASES = List.of("IDENTITY", "TICKET", "NOTIFICATION", "PROJECT_LINK");
    private static final String TABLES = """
            SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """;

    /** The tables in which one of the words stands, as text or in bytes. */
    List<String> inTables(List<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : DATABASES) {
            try (Connection connection = connect(database)) {
                for (String table : tables(connection)) {
                    for (String word : words) {
                        if (holds(connection, table, word)) {
                            found.add(database + " " + table + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }

    private Connection connect(String database) throws SQLException {
        String name = database.toLowerCase(Locale.ROOT);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + system.port("POSTGRES_PORT") + "/" + name,
                name,
                system.secret(database + "_DB_PASSWORD"));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection connection, String table, String word) throws SQLException {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        String query =
                "SELECT EXISTS (SELECT FROM " + table + " AS r WHERE strpos(r::text, ?) > 0 OR strpos(r::text, ?) > 0)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, word);
            statement.setString(2, hex);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The records of the snapshot topics, compacted away ones left out, in which one of the words stands. */
    List<String> inSnapshots(List<String> words) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + system.port("KAFKA_PORT")),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = Stream.of("customers.snapshot", "projects.snapshot")
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    words.stream()
                            .filter(word -> String.valueOf(record.value()).contains(word))
                            .forEach(word -> found.add(record.topic() + " " + record.key() + ": " + word));
                }
            }
            return found;
        }
    }
}
