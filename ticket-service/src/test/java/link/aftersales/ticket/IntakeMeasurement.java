package link.aftersales.ticket;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import link.aftersales.messaging.test.Broker;
import link.aftersales.messaging.test.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl ticket-service -Dtest=IntakeMeasurement}. The service runs as a
 * program of its own, first once, then twice, between a Kafka and a PostgreSQL that flushes each commit to disk. A customer
 * says three words: 维修, what is wrong, 完成.
 */
class IntakeMeasurement {

    private static final int WARM_UP = 2_000;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int STEADY = 300;
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int BURSTS = 3;
    private static final int BURST = 400;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void lastWordToTicket() throws IOException {
        Broker broker = new Broker();
        broker.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                ServiceProcess first = copy(broker, postgres);
                MeasuredIntake intake = new MeasuredIntake(broker.address(), postgres)) {
            measure("one copy", intake, List.of(first));
            try (ServiceProcess second = copy(broker, postgres)) {
                measure("two copies", intake, List.of(first, second));
            }
        } finally {
            broker.stop();
        }
    }

    private static ServiceProcess copy(Broker broker, EmbeddedPostgres postgres) throws IOException {
        return ServiceProcess.start(
                TicketServiceApplication.class,
                "TICKET_SERVICE_PORT",
                Map.ofEntries(
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
                        Map.entry("WECOM_AGENT_SECRET", "secret")));
    }

    private static void measure(String setting, MeasuredIntake intake, List<ServiceProcess> copies) {
        intake.tell(WARM_UP, Duration.ZERO);
        say("%s with nothing to do: %.0f ms of CPU a second", setting, idle(copies));
        Spent spent = new Spent(copies, intake.postgres());
        List<Double> millis = intake.tell(STEADY, PACE).millis();
        say("%s, last word -> TicketCreated read, %d at %d a second", setting, STEADY, 1000 / PACE.toMillis());
        say("  p50 %.1f ms, p99 %.1f ms", at(millis, 0.50), at(millis, 0.99));
        say("  %s", spent.perWord(STEADY * MeasuredIntake.WORDS));
        spent = new Spent(copies, intake.postgres());
        List<Double> steps = IntStream.range(0, BURSTS)
                .mapToObj(burst -> intake.tell(BURST, Duration.ZERO).wordsASecond())
                .toList();
        say("%s, %d customers at once, words a second: %s", setting, BURST, rounded(steps));
        say("  %s", spent.perWord(BURSTS * BURST * MeasuredIntake.WORDS));
    }

    private static double idle(List<ServiceProcess> copies) {
        double before = Spent.millis(copies);
        long end = System.nanoTime() + IDLE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return (Spent.millis(copies) - before) / IDLE.toSeconds();
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void say(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }

    /** What the copies and PostgreSQL have spent of the processor since this was made. */
    private record Spent(
            List<ServiceProcess> copies, ProcessHandle postgres, double copiesBefore, double postgresBefore) {

        Spent(List<ServiceProcess> copies, ProcessHandle postgres) {
            this(copies, postgres, millis(copies), ServiceProcess.cpuMillis(postgres));
        }

        String perWord(int words) {
            return String.format(
                    Locale.ROOT,
                    "CPU per word: copies %.2f ms, PostgreSQL %.2f ms",
                    (millis(copies) - copiesBefore) / words,
                    (ServiceProcess.cpuMillis(postgres) - postgresBefore) / words);
        }

        private static double millis(List<ServiceProcess> copies) {
            return copies.stream().mapToDouble(ServiceProcess::cpuMillis).sum();
        }
    }
}
