package link.aftersales.projectlink.page.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import link.aftersales.messaging.test.Broker;
import link.aftersales.projectlink.ProjectLinkServiceApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl project-link-service -Dtest=PageMeasurement}. Two whole services take
 * turns with a bare servlet that does the same select by key: one service knows a thousand projects, one five million.
 */
class PageMeasurement {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("projects", 5_000_000);
    private static final int TURNS = 5;

    private final List<Turns> all = new ArrayList<>();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void pageByToken() throws IOException {
        Broker broker = new Broker();
        broker.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                ConfigurableApplicationContext few = service(broker, postgres, "few", FEW);
                ConfigurableApplicationContext many = service(broker, postgres, "many", MANY);
                BareServlet servlet = BareServlet.start(postgres.getJdbcUrl("postgres", "few"))) {
            int page = port(few);
            add("bare servlet, select by key", servlet.port(), "/", FEW);
            add("page, a thousand projects", page, "/project/", FEW);
            add("page, " + MANY + " projects", port(many), "/project/", MANY);
            add("JSON, a thousand projects", page, "/api/project/", FEW);
            add("unchanged page (304)", new Visitors(page, "/project/", FEW).whoHaveTheNewest());
            add("token that nobody has", new Visitors(page, "/project/", 2 * FEW).whoGuess(FEW));
            add("token of another length", new Visitors(page, "/project/x", FEW));
            run();
        } finally {
            broker.stop();
        }
    }

    private void add(String name, int port, String path, int projects) {
        add(name, new Visitors(port, path, projects));
    }

    private void add(String name, Visitors visitors) {
        all.add(new Turns(name, visitors, new ArrayList<>()));
    }

    private void run() {
        all.forEach(turns -> turns.visitors().visit(4));
        for (int turn = 0; turn < TURNS; turn++) {
            all.forEach(turns -> turns.visits().add(turns.visitors().visit(3)));
        }
        double servlet = all.getFirst().median(Visits::aSecond);
        all.forEach(turns -> say(turns, servlet));
    }

    private static ConfigurableApplicationContext service(
            Broker broker, EmbeddedPostgres postgres, String database, int projects) {
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("CREATE DATABASE " + database);
        ConfigurableApplicationContext service = new SpringApplicationBuilder(ProjectLinkServiceApplication.class)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--topic.replication=1",
                        "--server.port=0",
                        "--spring.application.name=" + database,
                        "--logging.level.root=WARN",
                        "--ADMIN_API_KEY=an-admin-key-of-more-than-32-characters");
        MeasuredProjects.insert(new JdbcTemplate(postgres.getDatabase("postgres", database)), projects);
        return service;
    }

    private static int port(ConfigurableApplicationContext service) {
        return ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    private static void say(Turns turns, double servlet) {
        System.out.println(String.format(
                Locale.ROOT,
                "%-32s %6.0f/s (%.2f of the servlet)  p50 %6.3f ms  p99 %6.3f ms  CPU %4.0f µs  %6.0f bytes",
                turns.name(),
                turns.median(Visits::aSecond),
                turns.median(Visits::aSecond) / servlet,
                turns.median(Visits::p50),
                turns.median(Visits::p99),
                turns.median(Visits::cpu),
                turns.median(Visits::bytes)));
    }

    private record Turns(String name, Visitors visitors, List<Visits> visits) {

        double median(java.util.function.ToDoubleFunction<Visits> figure) {
            return visits.stream().mapToDouble(figure).sorted().toArray()[visits.size() / 2];
        }
    }
}
