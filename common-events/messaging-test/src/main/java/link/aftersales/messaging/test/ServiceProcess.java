package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One copy of a service as a program of its own, with the options of its image; what is said of speed is said of it. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "service-end"));
    }

    /**
     * Starts it with this test's classes and waits until it is ready.
     *
     * @param portName the name of the setting that holds its port
     */
    public static ServiceProcess start(Class<?> application, String portName, Map<String, String> settings)
            throws IOException {
        return start(List.of(application.getName()), portName, settings);
    }

    /** The same with a heap of its own size: what is said last counts. */
    public static ServiceProcess start(
            Class<?> application, String portName, Map<String, String> settings, int heapMegabytes) throws IOException {
        return start(List.of("-Xmx" + heapMegabytes + "m", application.getName()), portName, settings);
    }

    /** The same of a program that is built. */
    public static ServiceProcess start(Path jar, String portName, Map<String, String> settings) throws IOException {
        return start(List.of("-jar", jar.toString()), portName, settings);
    }

    private static ServiceProcess start(List<String> program, String portName, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(program);
        command.add("--logging.level.link.aftersales=WARN");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().putAll(settings);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put(portName, String.valueOf(port));
        ServiceProcess service = new ServiceProcess(builder.start(), port);
        eventually(UNTIL_READY, () -> ready(port), code -> code == HttpURLConnection.HTTP_OK || service.hasEnded());
        if (service.hasEnded()) {
            throw new IllegalStateException(program + " does not start; it ends with " + service.process.exitValue());
        }
        return service;
    }

    private boolean hasEnded() {
        return !process.isAlive();
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

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where it was found ready. */
    public int port() {
        return port;
    }

    /** Its program, of which the system knows more. */
    public ProcessHandle handle() {
        return process.toHandle();
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
