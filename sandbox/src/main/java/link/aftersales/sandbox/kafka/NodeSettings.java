package link.aftersales.sandbox.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What makes a broker out of the box fit beside eight other programs on a laptop. */
record NodeSettings(Path data, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final Map<String, String> LOCAL_RUN = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", String.valueOf(NODE)),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.segment.bytes", "8388608"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("log.cleaner.io.buffer.size", "131072"),
            Map.entry("log.cleaner.backoff.ms", "5000"),
            Map.entry("log.cleaner.delete.retention.ms", "60000"),
            Map.entry("socket.send.buffer.bytes", "65536"),
            Map.entry("socket.receive.buffer.bytes", "65536"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("queued.max.requests", "200"),
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("controlled.shutdown.enable", "false"));

    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(LOCAL_RUN);
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        properties.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", broker);
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("log.dirs", data.toString());
        return properties;
    }
}
