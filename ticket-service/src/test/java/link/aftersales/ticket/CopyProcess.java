package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.messaging.test.Broker;

/** One more copy of the service, as a program of its own. */
final class CopyProcess implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofSeconds(90);

    private final Process process;

    private CopyProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    static CopyProcess start(Broker broker, EmbeddedPostgres postgres) throws IOException {
        int port = freePort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                TicketServiceApplication.class.getName(),
                "--logging.level.link.aftersales=WARN");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment(broker, postgres, port));
        CopyProcess copy = new CopyProcess(builder.start());
        eventually(UNTIL_READY, () -> ready(port), code -> code == HttpURLConnection.HTTP_OK);
        return copy;
    }

    private static Map<String, String> environment(Broker broker, EmbeddedPostgres postgres, int port) {
        return Map.ofEntries(
                Map.entry("CLASSPATH", System.getProperty("java.class.path")),
                Map.entry("TICKET_SERVICE_PORT", String.valueOf(port)),
                Map.entry("TICKET_DB_URL", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("TICKET_DB_USER", "postgres"),
                Map.entry("TICKET_DB_PASSWORD", "postgres"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.address()),
                Map.entry("TOPIC_REPLICATION", "1"),
                Map.entry("TRIAGE_USERID", "triage"),
                Map.entry("ADMIN_API_KEY", TicketServiceTest.ADMIN_KEY),
                Map.entry("WECHAT_MP_API_URL", WechatStub.url()),
                Map.entry("WECHAT_MP_APP_ID", "wx-test"),
                Map.entry("WECHAT_MP_SECRET", "secret"),
                Map.entry("WECOM_API_URL", WechatStub.url()),
                Map.entry("WECOM_CORP_ID", "ww-test"),
                Map.entry("WECOM_AGENT_ID", "1000002"),
                Map.entry("WECOM_AGENT_SECRET", "secret"));
    }

    private static int ready(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What it has spent of the processor. */
    double cpuMillis() {
        return cpuMillis(process.toHandle());
    }

    /** What a program and those that it started have spent of the processor. */
    static double cpuMillis(ProcessHandle program) {
        return Stream.concat(Stream.of(program), program.descendants())
                .mapToDouble(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6)
                .sum();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
