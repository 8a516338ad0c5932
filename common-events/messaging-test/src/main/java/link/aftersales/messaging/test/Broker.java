package link.aftersales.messaging.test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Features;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** A real broker inside this JVM, on a port and with records that outlast its stop. */
public final class Broker {

    private static final int NODE = 1;
    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", String.valueOf(NODE)),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.cleaner.backoff.ms", "1000"),
            Map.entry("log.index.size.max.bytes", "65536"),
            Map.entry("broker.session.timeout.ms", "9000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("controlled.shutdown.enable", "false"));

    private final Path data;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private @Nullable KafkaRaftServer server;

    /** A new broker, not yet started. */
    public Broker() {
        try {
            data = Files.createTempDirectory("broker");
            format(data);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder cannot be formatted", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "broker-end"));
    }

    /** Where clients find it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it for the first time or again. */
    public synchronized void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
        server.startup();
    }

    /** Stops it; its records stay. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void end() {
        stop();
        TestFolder.delete(data);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(SMALL);
        String broker = "PLAINTEXT://" + address();
        properties.setProperty("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", broker);
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("log.dirs", data.toString());
        return properties;
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setSupportedFeatures(Features.PRODUCTION_FEATURES)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }
}
