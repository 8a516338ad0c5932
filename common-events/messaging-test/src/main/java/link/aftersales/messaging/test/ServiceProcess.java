package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One copy of a service as a program of its own, with the options of its image; what is said of speed is said of it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofSeconds(90);

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it with this test's classes and waits until it is ready.
     *
     * @param portName the name of the setting that holds its port
     */
    public static ServiceProcess start(Class<?> application, String portName, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=Asia/Shanghai",
                        application.getName(),
                        "--logging.level.link.aftersales=WARN")
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(settings);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put(portName, String.valueOf(port));
        ServiceProcess service = new ServiceProcess(builder.start());
        eventually(UNTIL_READY, () -> ready(port), code -> code == HttpURLConnection.HTTP_OK);
        return service;
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
    public double cpuMillis() {
        return cpuMillis(process.toHandle());
    }

    /** What a program and those that it started have spent of the processor. */
    public static double cpuMillis(ProcessHandle program) {
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
