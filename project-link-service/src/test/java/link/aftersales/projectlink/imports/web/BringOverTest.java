package link.aftersales.projectlink.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** An existing customer_db comes over by the command of deploy/migrate, and by its queries alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class BringOverTest {

    private static final Path MIGRATE = Path.of("../deploy/migrate");
    private static final String OLD_SHAPE = """
            create table customers (
                id serial primary key, name varchar(100), phone varchar(20), company varchar(200), wechat_openid varchar(64),
                binding_status varchar(20), is_verified boolean default false, verified_at timestamp);
            create table projects (
                id serial primary key, title varchar(200), customer_id integer references customers, status varchar(20),
                order_amount numeric(12, 2), progress integer, assigned_to varchar(64), project_link_token varchar(100),
                created_at timestamp);
            insert into customers (name, phone, company, wechat_openid, binding_status, is_verified) values
                ('张三', '138 0013 8000', 'XX公司', 'o-old', 'bound', true), (E'李\\n四', '13900139000', null, null, null, false),
                ('=1+1', '13700137000', null, null, null, false), ('无号', null, null, null, null, false);
            insert into projects (title, customer_id, status, order_amount, progress, assigned_to, project_link_token, created_at)
            values ('一期', 1, 'processing', 128000, 60, 'lisi', 'old-token', '2024-01-15 08:00'),
                ('二期', 2, '进行中', null, null, 'lisi', null, '2024-02-01'),
                ('三期', 3, 'completed', 1, 100, 'lisi', null, '2024-03-01');
            """;

    private final List<String> customersSent = new CopyOnWriteArrayList<>();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate ours;

    @LocalServerPort
    private int port;

    private Office office;
    private EmbeddedDatabase old;
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        office = new Office(http);
        ours.execute("delete from staff");
        old = EmbeddedDatabase.fresh();
        new JdbcTemplate(old.dataSource()).execute(OLD_SHAPE);
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/api/admin/customers/import", this::takeCustomers);
        gateway.createContext("/api/admin/projects/import", this::passOn);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void theQueriesLeaveOutWhoWasTrusted() throws SQLException, IOException {
        String customers = queried("customers.sql");
        String projects = queried("projects.sql");

        assertThat(customers)
                .isEqualTo("phone,name,company\n13800138000,张三,XX公司\n13900139000,李 四,\n13700137000,=1+1,\n");
        assertThat(projects)
                .doesNotContain("old-token", "o-old")
                .contains("P-1,一期,in_progress,128000.00,60,2024-01-15,");
        String report = Objects.requireNonNull(
                office.upload("?dryRun=true", projects.getBytes(UTF_8)).getBody());
        assertThat(report).contains("\"refused\":1", "\"row\":4", "\"column\":\"customerName\"");
    }

    @Test
    void theCommandBringsOverWhatCanBeTakenAndSaysWhatCanNot() throws IOException, InterruptedException {
        assumeTrue(isThere("psql") && isThere("curl"), "psql and curl");

        Finished dry = run("--dry-run");
        HttpStatus before =
                HttpStatus.valueOf(office.get("/P-1").getStatusCode().value());
        Finished real = run();
        Finished again = run();

        assertThat(dry.code()).describedAs(dry.said()).isEqualTo(2);
        assertThat(before).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(real.code()).describedAs(real.said()).isEqualTo(2);
        assertThat(real.said()).contains("\"created\":2", "不能以 = + - @ 开头");
        assertThat(again.said()).contains("\"created\":0", "\"unchanged\":2");
        assertThat(office.get("/P-1").getBody())
                .contains("\"phone\":\"13800138000\"")
                .doesNotContain("old-token");
        assertThat(customersSent).hasSize(3).allMatch(csv -> csv.startsWith("phone,name,company\n"));
    }

    private record Finished(int code, String said) {}

    private Finished run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "from-customer-db"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(MIGRATE.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "CUSTOMER_DB", old.url().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""),
                        "PGUSER", old.user(),
                        "PGPASSWORD", old.password(),
                        "ADMIN_API_KEY", Office.KEY,
                        "GATEWAY_URL",
                                "http://127.0.0.1:" + gateway.getAddress().getPort()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Finished(process.waitFor(), said);
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private String queried(String file) throws SQLException, IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (Connection connection = old.dataSource().getConnection()) {
            String sql = Files.readString(MIGRATE.resolve(file)).strip().replaceFirst(";$", "");
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, csv);
        }
        return csv.toString(UTF_8);
    }

    private void takeCustomers(HttpExchange exchange) throws IOException {
        customersSent.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        answer(exchange, 200, "{\"refused\":0}".getBytes(UTF_8));
    }

    private void passOn(HttpExchange exchange) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
