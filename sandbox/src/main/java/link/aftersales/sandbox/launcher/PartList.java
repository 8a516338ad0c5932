package link.aftersales.sandbox.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.sandbox.kafka.KafkaMain;
import link.aftersales.sandbox.postgres.PostgresServer;
import link.aftersales.sandbox.simulator.SimulatorMain;

/** How each part is started and what shows that it is up. */
record PartList(Home home, DataFolder data, Ports ports, Map<String, String> settings) {

    private static final String READINESS = "/actuator/health/readiness";
    private static final int SERVICE_HEAP = 96;

    Part postgres(PostgresServer server) {
        return new Part(
                "postgres",
                server.command(),
                Map.of(),
                server::dropLockOfAnotherProgram,
                Probes.listens(ports.of(Ports.POSTGRES)),
                "INT");
    }

    Part kafka() {
        List<String> command = new ArrayList<>(home.program(KafkaMain.class.getName(), 112));
        command.add(data.root().resolve("kafka").toString());
        command.add(String.valueOf(ports.of(Ports.KAFKA)));
        command.add(String.valueOf(ports.of(Ports.KAFKA_CONTROLLER)));
        return Part.of("kafka", command, memory(), Probes.listens(ports.of(Ports.KAFKA)));
    }

    Part simulator() {
        return Part.of(
                "simulator",
                home.program(SimulatorMain.class.getName(), 64),
                withMemory(settings),
                Probes.answersOk(ports.of(Ports.SIMULATOR_CONTROL), "/healthz"));
    }

    /** Services listen on this machine only: the gateway is the one door. */
    Part service(String name) {
        Map<String, String> environment = withMemory(settings);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        int port = ports.of(Engines.portName(name));
        return Part.of(name, home.service(name, SERVICE_HEAP), environment, Probes.answersOk(port, READINESS));
    }

    Part gateway() {
        Map<String, String> environment = withMemory(settings);
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        return Part.of(
                "gateway",
                home.service("gateway", SERVICE_HEAP),
                environment,
                Probes.answersOk(ports.of(Ports.GATEWAY), "/healthz"));
    }

    private static Map<String, String> withMemory(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(memory());
        return environment;
    }

    /** Each malloc arena of the C library would keep pages of its own. */
    private static Map<String, String> memory() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }
}
