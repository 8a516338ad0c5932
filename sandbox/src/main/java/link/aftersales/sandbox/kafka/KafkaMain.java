package link.aftersales.sandbox.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Features;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker as a program: formats its folder the first time, then serves until it is told to stop. */
public final class KafkaMain {

    private KafkaMain() {}

    /** Takes the data folder, the broker's port and the controller's port. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        NodeSettings settings = new NodeSettings(data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(data);
        Server server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        dropHalfMade(data);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setSupportedFeatures(Features.PRODUCTION_FEATURES)
                .setNodeId(NodeSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(NodeSettings.CONTROLLER)
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }

    /** Formatting writes meta.properties last: what a kill left before that is only the bootstrap file. */
    private static void dropHalfMade(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("bootstrap.checkpoint"));
    }
}
