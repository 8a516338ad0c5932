package link.aftersales.gateway.status;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer of {@code /healthz}: the whole, and each part as {@code up} or {@code down}. */
record Health(String status, Map<String, String> parts) {

    static final String KAFKA = "kafka";
    private static final String UP = "up";
    private static final String DOWN = "down";

    /** Without Kafka nothing is taken in, so the whole is down; without another part only that part's work waits. */
    static Health of(Map<String, Boolean> parts) {
        Map<String, String> words = new LinkedHashMap<>();
        parts.forEach((name, up) -> words.put(name, up ? UP : DOWN));
        String status = !parts.containsValue(false) ? UP : parts.getOrDefault(KAFKA, false) ? "degraded" : DOWN;
        return new Health(status, Collections.unmodifiableMap(words));
    }

    boolean allUp() {
        return status.equals(UP);
    }
}
