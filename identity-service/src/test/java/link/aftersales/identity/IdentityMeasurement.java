package link.aftersales.identity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl identity-service -Dtest=IdentityMeasurement}. Two whole services
 * take turns in one JVM, each with a Kafka and a database of its own: one that knows nobody else, one that knows a million.
 * PostgreSQL flushes each commit to disk. Both platforms answer at once.
 */
class IdentityMeasurement {

    private static final int WARM_UP = 500;
    private static final int TURNS = 4;
    private static final int CALLBACKS_A_TURN = 100;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final int BURSTS = 3;
    private static final int BURST = 2_000;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void callbackToVerified() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                MeasuredService few = MeasuredService.start(database(postgres, "few"));
                MeasuredService million = MeasuredService.start(database(postgres, "million"))) {
            long start = System.nanoTime();
            MillionCustomers.insert(new JdbcTemplate(postgres.getDatabase("postgres", "million")));
            say("a million customers inserted in %.0f s", (System.nanoTime() - start) / 1e9);
            few.verify(WARM_UP, Duration.ofMillis(5));
            million.verify(WARM_UP, Duration.ofMillis(5));
            latency(few, million);
            throughput(few, million);
        }
    }

    private static String database(EmbeddedPostgres postgres, String name) {
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    static void latency(MeasuredService few, MeasuredService million) {
        List<Double> amongFew = new ArrayList<>();
        List<Double> amongMillion = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            amongFew.addAll(few.verify(CALLBACKS_A_TURN, PACE).millis());
            amongMillion.addAll(million.verify(CALLBACKS_A_TURN, PACE).millis());
        }
        say("callback sent -> CustomerVerified read, %d at 20/s", amongFew.size());
        say("  few customers:     p50 %6.1f ms, p99 %6.1f ms", at(amongFew, 0.50), at(amongFew, 0.99));
        say("  million customers: p50 %6.1f ms, p99 %6.1f ms", at(amongMillion, 0.50), at(amongMillion, 0.99));
        say(
                "  million : few:     p50 %6.2f,    p99 %6.2f",
                at(amongMillion, 0.50) / at(amongFew, 0.50), at(amongMillion, 0.99) / at(amongFew, 0.99));
    }

    static void throughput(MeasuredService few, MeasuredService million) {
        List<Double> amongFew = new ArrayList<>();
        List<Double> amongMillion = new ArrayList<>();
        say("%d callbacks at once -> all verified", BURST);
        for (int burst = 0; burst < BURSTS; burst++) {
            amongFew.add(few.verify(BURST, Duration.ZERO).aSecond());
            amongMillion.add(million.verify(BURST, Duration.ZERO).aSecond());
            say("  few customers %4.0f/s, million customers %4.0f/s", amongFew.getLast(), amongMillion.getLast());
        }
        double ratio = at(amongMillion, 0.5) / at(amongFew, 0.5);
        say(
                "  medians: few %.0f/s, million %.0f/s, million : few %.2f",
                at(amongFew, 0.5), at(amongMillion, 0.5), ratio);
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void say(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }
}
