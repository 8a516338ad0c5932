package link.aftersales.messaging.deadletters;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dead letters of this service that were handled after all. */
final class DoneLetters {

    private final JdbcTemplate jdbc;

    DoneLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets those that Kafka, which keeps them for thirty days, has forgotten as well. */
    void add(Position position) {
        jdbc.update(
                "INSERT INTO inbox_dead_letters_done (topic, partition, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                position.partition().topic(),
                position.partition().partition(),
                position.offset());
        jdbc.update("DELETE FROM inbox_dead_letters_done WHERE done_at < now() - interval '31 days'");
    }

    boolean contains(Position position) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM inbox_dead_letters_done WHERE topic = ? AND partition = ? AND position = ?)",
                Boolean.class,
                position.partition().topic(),
                position.partition().partition(),
                position.offset()));
    }

    Map<TopicPartition, NavigableSet<Long>> offsets() {
        return jdbc
                .query(
                        "SELECT topic, partition, position FROM inbox_dead_letters_done",
                        (row, n) -> new Position(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
                .stream()
                .collect(Collectors.groupingBy(
                        Position::partition,
                        Collectors.mapping(Position::offset, Collectors.toCollection(TreeSet::new))));
    }
}
