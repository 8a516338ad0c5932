package link.aftersales.sandbox.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.messaging.test.Eventually;
import link.aftersales.sandbox.launcher.Launcher;
import link.aftersales.sandbox.story.Stage;

/** The whole system as {@code ./run} starts it: the launcher in a process of its own, on the built jars. */
final class RunningSystem {

    private static final Path JAR = Path.of("target", "sandbox-1.0.0-SNAPSHOT.jar");
    private static final Duration UNTIL_READY = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Path output;
    private final Process launcher;
    private final long begin = System.nanoTime();

    private RunningSystem(Path data, Path output, Process launcher) {
        this.data = data;
        this.output = output;
        this.launcher = launcher;
    }

    /** Starts it and returns at once. */
    static RunningSystem start(Path data, int gatewayPort, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile(data.getParent(), "launcher", ".out");
        List<String> command = new ArrayList<>(listeningToInterrupts());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                JAR.toAbsolutePath().toString(),
                Launcher.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("GATEWAY_PORT", String.valueOf(gatewayPort));
        builder.environment().putAll(environment);
        return new RunningSystem(data, output, builder.start());
    }

    /** As in {@code ./run}: where the build itself runs in the background, SIGINT is ignored and that would be inherited. */
    private static List<String> listeningToInterrupts() throws IOException {
        List<String> prefix = List.of("env", "--default-signal=INT");
        Process trial = new ProcessBuilder(
                        Stream.concat(prefix.stream(), Stream.of("true")).toList())
                .start();
        return trial.onExit().join().exitValue() == 0 ? prefix : List.of();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the READY line; ends early when the launcher does. */
    RunningSystem awaitReady() {
        Eventually.eventually(UNTIL_READY, this::said, text -> text.contains("READY ") || !launcher.isAlive());
        if (!said().contains("READY http://127.0.0.1:" + port("GATEWAY_PORT") + "\n")) {
            throw new AssertionError("not ready:\n" + said());
        }
        System.out.printf(
                "READY after %,d ms, %d processes, together %,d MB%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                processes().size(),
                processes().stream().mapToLong(RunningSystem::residentKilobytes).sum() / 1024);
        return this;
    }

    String said() {
        return read(output);
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.toHandle().descendants())
                .toList();
    }

    private static long residentKilobytes(ProcessHandle process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return read(status)
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Kills a part as hard as can be. */
    void kill(String part) {
        pidOf(part).destroyForcibly();
    }

    /** One more copy of a service, on another port; ends with the launcher at the latest when it is destroyed. */
    Process secondCopy(String part, String portName) throws IOException {
        ProcessHandle.Info first = pidOf(part).info();
        List<String> command = new ArrayList<>(List.of(first.command().orElseThrow()));
        command.addAll(List.of(first.arguments().orElseThrow()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        data.getParent().resolve("second-" + part + ".out").toFile());
        builder.environment().putAll(environment(part));
        builder.environment().put(portName, String.valueOf(freePort()));
        return builder.start();
    }

    /** As Linux tells it. */
    private Map<String, String> environment(String part) {
        return Arrays.stream(read(Path.of("/proc", String.valueOf(pidOf(part).pid()), "environ"))
                        .split("\0"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    ProcessHandle pidOf(String part) {
        return ProcessHandle.of(Long.parseLong(
                        read(data.resolve("run/" + part + ".pid")).strip()))
                .orElseThrow(() -> new AssertionError(part + " does not run"));
    }

    boolean hasPart(String part) {
        return Files.exists(data.resolve("run/" + part + ".pid"));
    }

    /** Asks as Ctrl-C does, and returns the exit code. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(launcher.pid()))
                .start()
                .waitFor();
        return waitFor();
    }

    int waitFor() throws InterruptedException {
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            launcher.destroy();
            throw new AssertionError("the launcher does not end:\n" + said());
        }
        return launcher.exitValue();
    }

    String gateway() {
        return "http://127.0.0.1:" + port("GATEWAY_PORT");
    }

    String control() {
        return "http://127.0.0.1:" + port("SIMULATOR_CONTROL_PORT");
    }

    String port(String name) {
        return property("run/ports.env", name);
    }

    String secret(String name) {
        return property("secrets.properties", name);
    }

    private String property(String file, String name) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(file))) {
            properties.load(in);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return properties.getProperty(name, "0");
    }

    Stage stage() {
        String adminKey = read(data.resolve("admin.key")).strip();
        return new Stage(gateway(), control(), adminKey, PATIENCE, System.out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
