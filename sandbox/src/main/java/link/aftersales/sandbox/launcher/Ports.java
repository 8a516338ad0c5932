package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The port of each part by its environment name: the one that was set, else a free one.
 *
 * <p>Free ones are taken below the range from which the system takes those of outgoing connections, so that nobody
 * grabs the port of a part that is just being started again.
 */
record Ports(Map<String, Integer> byName) {

    static final String GATEWAY = "GATEWAY_PORT";
    static final String GATEWAY_MANAGEMENT = "GATEWAY_MANAGEMENT_PORT";
    static final String POSTGRES = "POSTGRES_PORT";
    static final String KAFKA = "KAFKA_PORT";
    static final String KAFKA_CONTROLLER = "KAFKA_CONTROLLER_PORT";
    static final String SIMULATOR = "SIMULATOR_PORT";
    static final String SIMULATOR_CONTROL = "SIMULATOR_CONTROL_PORT";

    private static final int LOWEST = 20_000;
    private static final int COUNT = 10_000;
    private static final int USUAL_GATEWAY = 8080;

    /** Picks a port for each name; the seed makes the picks the same from run to run while they are free. */
    static Ports pick(List<String> names, Map<String, String> environment, int seed) {
        Map<String, Integer> picked = new LinkedHashMap<>();
        for (String name : names) {
            wanted(name, environment).ifPresent(port -> picked.put(name, checked(name, port, picked)));
        }
        int next = Math.floorMod(seed, COUNT);
        for (String name : names) {
            while (!picked.containsKey(name)) {
                int port = LOWEST + next++ % COUNT;
                if (!picked.containsValue(port) && isFree(port)) {
                    picked.put(name, port);
                }
            }
        }
        return new Ports(picked);
    }

    private static Optional<Integer> wanted(String name, Map<String, String> environment) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return name.equals(GATEWAY) ? Optional.of(USUAL_GATEWAY) : Optional.empty();
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new CannotStart(name + " is not a port: " + text);
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static int checked(String name, int port, Map<String, Integer> picked) {
        if (picked.containsValue(port) || !isFree(port)) {
            throw new CannotStart(
                    "port " + port + " (" + name + ") is taken; stop what uses it or set " + name + " to another port");
        }
        return port;
    }

    static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port was picked for " + name);
        }
        return port;
    }

    /** Kept as {@code NAME=port} lines, for the story and for people's scripts. */
    void write(Path file) throws IOException {
        Files.writeString(
                file,
                byName.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    static Ports read(Path file) throws IOException {
        return new Ports(Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.parseInt(pair[1]))));
    }
}
