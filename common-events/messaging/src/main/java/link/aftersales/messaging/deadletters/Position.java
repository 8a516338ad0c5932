package link.aftersales.messaging.deadletters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Where a dead letter lies in Kafka, which is also its id for people. */
record Position(TopicPartition partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)-(\\d{1,6})-(\\d{1,18})");

    /** Empty for what is no position. */
    static Optional<Position> parse(String id) {
        Matcher written = WRITTEN.matcher(id);
        return written.matches()
                ? Optional.of(new Position(
                        new TopicPartition(written.group(1), Integer.parseInt(written.group(2))),
                        Long.parseLong(written.group(3))))
                : Optional.empty();
    }

    String id() {
        return partition.topic() + "-" + partition.partition() + "-" + offset;
    }
}
