package link.aftersales.sandbox.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which stand-ins this run needs: one for each real server or platform that the environment does not name. */
record Engines(boolean postgres, boolean kafka, boolean simulatedWechat, boolean simulatedWecom) {

    static final List<String> DATABASES = List.of("IDENTITY", "TICKET", "NOTIFICATION", "PROJECT_LINK");
    static final List<String> SERVICES =
            List.of("identity-service", "ticket-service", "notification-service", "project-link-service");

    static Engines neededBy(Map<String, String> environment) {
        return new Engines(
                DATABASES.stream().anyMatch(name -> isUnset(environment, name + "_DB_URL")),
                isUnset(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                isUnset(environment, "WECHAT_MP_API_URL"),
                isUnset(environment, "WECOM_API_URL"));
    }

    static boolean isUnset(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }

    boolean simulator() {
        return simulatedWechat || simulatedWecom;
    }

    List<String> portNames() {
        List<String> names = new ArrayList<>(List.of(Ports.GATEWAY, Ports.GATEWAY_MANAGEMENT));
        SERVICES.forEach(service -> names.add(portName(service)));
        if (postgres) {
            names.add(Ports.POSTGRES);
        }
        if (kafka) {
            names.addAll(List.of(Ports.KAFKA, Ports.KAFKA_CONTROLLER));
        }
        if (simulator()) {
            names.addAll(List.of(Ports.SIMULATOR, Ports.SIMULATOR_CONTROL));
        }
        return names;
    }

    static String portName(String service) {
        return service.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }
}
