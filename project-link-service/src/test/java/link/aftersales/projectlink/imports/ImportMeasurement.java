package link.aftersales.projectlink.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import link.aftersales.messaging.test.Broker;
import link.aftersales.messaging.test.ServiceProcess;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.ProjectLinkServiceApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl project-link-service -Dtest=ImportMeasurement}. The service runs as
 * a program of its own with the heap of {@code ./run}, between a Kafka and a PostgreSQL that flushes each commit to disk.
 */
class ImportMeasurement {

    private static final int ROWS = 20_000;
    private static final int HEAP_OF_RUN = 96;
    private static final int ROUNDS = 3;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 6, unit = java.util.concurrent.TimeUnit.MINUTES)
    void rowsASecond() throws IOException, InterruptedException {
        Broker broker = new Broker();
        broker.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                ServiceProcess service = service(broker, postgres)) {
            JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            measure(service, jdbc, "warm-up, CSV", csv("W", 60));
            for (int round = 0; round < ROUNDS; round++) {
                String csv = "C" + round;
                measure(service, jdbc, "CSV, first time", csv(csv, 60));
                measure(service, jdbc, "CSV, repeated", csv(csv, 60));
                measure(service, jdbc, "CSV, every row changed", csv(csv, 75));
                String xlsx = "X" + round;
                measure(service, jdbc, "XLSX, first time", xlsx(xlsx));
                measure(service, jdbc, "XLSX, repeated", xlsx(xlsx));
            }
            say("peak memory of the program with -Xmx%dm: %s", HEAP_OF_RUN, peak(service));
        } finally {
            broker.stop();
        }
    }

    private static ServiceProcess service(Broker broker, EmbeddedPostgres postgres) throws IOException {
        return ServiceProcess.start(
                ProjectLinkServiceApplication.class,
                "PROJECT_LINK_SERVICE_PORT",
                Map.of(
                        "PROJECT_LINK_DB_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "PROJECT_LINK_DB_USER",
                        "postgres",
                        "PROJECT_LINK_DB_PASSWORD",
                        "postgres",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker.address(),
                        "TOPIC_REPLICATION",
                        "1",
                        "ADMIN_API_KEY",
                        Office.KEY),
                HEAP_OF_RUN);
    }

    private void measure(ServiceProcess service, JdbcTemplate jdbc, String what, byte[] table)
            throws IOException, InterruptedException {
        double cpu = service.cpuMillis();
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request(service, "/api/admin/projects/import", table), HttpResponse.BodyHandlers.ofString());
        int waiting = 0;
        long slowest = 0;
        while (!answer.isDone()) {
            waiting = Math.max(waiting, count(jdbc));
            long asked = System.nanoTime();
            http.send(
                    HttpRequest.newBuilder(uri(service, "/api/admin/imports?size=1"))
                            .header("Authorization", "Bearer " + Office.KEY)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            slowest = Math.max(slowest, System.nanoTime() - asked);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String report = answer.join().body();
        long told = System.nanoTime();
        while (count(jdbc) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        say(
                "%-24s %5.2f s, %6.0f rows/s, CPU %.3f ms a row, at most %d events waiting, told %.2f s later, "
                        + "slowest other request %d ms; %s",
                what,
                seconds,
                ROWS / seconds,
                (service.cpuMillis() - cpu) / ROWS,
                waiting,
                (System.nanoTime() - told) / 1e9,
                slowest / 1_000_000,
                report.substring(0, Math.min(report.length(), 90)));
    }

    private static int count(JdbcTemplate jdbc) {
        Integer count = jdbc.queryForObject("select count(*) from outbox", Integer.class);
        return count == null ? 0 : count;
    }

    private static HttpRequest request(ServiceProcess service, String path, byte[] table) {
        return HttpRequest.newBuilder(uri(service, path))
                .header("Authorization", "Bearer " + Office.KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(table))
                .build();
    }

    private static URI uri(ServiceProcess service, String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    private static byte[] csv(String prefix, int progress) {
        return SheetMother.utf8(SheetMother.csv(numbers(prefix).stream()
                .map(no -> SheetMother.row(no, "进度", String.valueOf(progress))
                        .replace("\"\"", "\"李四（车间主任）139%08d\"".formatted(no.hashCode() & 0x3FFFFFF)))
                .toArray(String[]::new)));
    }

    private static byte[] xlsx(String prefix) {
        return SheetMother.xlsx(numbers(prefix), sheet -> {});
    }

    private static List<String> numbers(String prefix) {
        return IntStream.range(0, ROWS).mapToObj(n -> prefix + "-2026-" + n).toList();
    }

    private static String peak(ServiceProcess service) throws IOException {
        Path status = Path.of("/proc", String.valueOf(service.handle().pid()), "status");
        return Files.notExists(status)
                ? "unknown here"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("");
    }

    private static void say(String pattern, Object... values) {
        System.out.println(String.format(Locale.ROOT, pattern, values));
    }
}
