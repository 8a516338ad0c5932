package link.aftersales.gateway;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import link.aftersales.gateway.StubService.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesOverHttpTest {

    private static final String KEY = "a-key-of-the-tests-that-is-long-enough";
    private static final int CONCURRENT = 4;

    @TempDir
    private static Path domainFiles;

    private static StubService service;
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        service = new StubService();
        gateway = GatewayProcess.start(Map.of(
                "PROJECT_LINK_SERVICE_URL", service.url(),
                "IDENTITY_SERVICE_URL", service.url(),
                "TICKET_SERVICE_URL", service.url(),
                "NOTIFICATION_SERVICE_URL", "http://127.0.0.1:1",
                "ADMIN_API_KEY", KEY,
                "TRUSTED_PROXIES", "127.0.0.0/8",
                "DOMAIN_FILES_DIR", domainFiles.toString(),
                "PUBLIC_BASE_URL", "https://service.example.com",
                "gateway.routes.concurrent", Integer.toString(CONCURRENT)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @BeforeEach
    void answerWell() {
        service.answers(exchange -> 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/wecom?code=C&state=S",
                "/project/abc?d=1%202&d=3",
                "/project/abc/attachments/1",
                "/api/project/abc",
                "/api/admin/projects/P-1",
                "/api/admin/projects/import/template?format=csv",
                "/api/admin/imports",
                "/api/admin/imports/6e8bc430-9c3a-4f9b-8c61-1f5d1a2b3c4d",
                "/api/admin/customers?phone=138",
                "/api/admin/customers/import?dryRun=true",
                "/api/admin/contacts/unmatched",
                "/api/admin/verification-requests/approve",
                "/api/admin/admin-actions",
                "/api/admin/staff/import",
                "/api/admin/tickets/AS1/actions",
                "/api/admin/tickets.csv?status=pending",
                "/api/admin/order-modifications",
                "/api/admin/order-modifications/OM1/approve",
                "/api/admin/statistics?from=2026-01-01",
                "/console",
                "/console/",
                "/console/tickets?status=pending",
                "/console/assets/x.css",
                "/api/admin/dead-letters/identity-service?page=0",
                "/api/admin/dead-letters/ticket-service/wechat.inbound.ticket-service.dlt-3-17/retry",
                "/api/admin/self-check/project-link-service"
            })
    void passesOnWhatIsRouted(String path) {
        HttpResponse<String> answer = gateway.send(admin(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Seen")).hasValue("yes");
        assertThat(onlyRequest().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/prometheus",
                "/consoles",
                "/oauth/other",
                "/error",
                "/callbacks/other",
                "/callbacks/wechat/x",
                "/api/admin/other",
                "/api/other",
                "/favicon.ico",
                "/project/../actuator/prometheus",
                "/project/%2e%2e/actuator/prometheus",
                "/project/..;x=1/actuator/prometheus",
                "/project/a;x=1",
                "/project/a//b",
                "/project/.",
                "/MP_verify_none.txt",
                "/MP_verify_..secret.txt"
            })
    void knowsNothingElse(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KEY
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("application/problem+json", "\"status\":404");
        assertThat(service.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/project/a%5Cb", "/project/a%2Fb", "/project/%zz", "/project/a|b", "/project/%00", "no path"})
    void refusesWhatIsNoPath(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*").doesNotContainIgnoringCase("tomcat", "text/html");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void tellsServicesTheAddressThatItDerivedAndNothingThatCallersClaim() throws IOException {
        raw("GET /project/abc HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.7\r\n"
                + "X-Forwarded-Host: evil\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /x\r\nX-Real-IP: 6.6.6.6\r\n"
                + "Forwarded: for=6.6.6.6\r\nAuthorization: Bearer " + KEY + "\r\nX-Kept: 1\r\n\r\n");
        Asked asked = onlyRequest();
        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("203.0.113.7");
        assertThat(asked.headers().keySet())
                .doesNotContain(
                        "X-forwarded-host",
                        "X-forwarded-proto",
                        "X-forwarded-prefix",
                        "X-real-ip",
                        "Forwarded",
                        "Authorization")
                .contains("X-kept");
    }

    @Test
    void passesBodiesAndTheKeyToAdminRoutes() {
        gateway.send(admin("/api/admin/projects/P-1")
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\":\"泵\"}")));
        Asked asked = onlyRequest();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.body()).isEqualTo("{\"title\":\"泵\"}");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/csv"})
    void passesEachKindOfBodyAsItIs(String contentType) {
        String body = "words=a%2Bb&action=close";
        gateway.send(gateway.request("/project/abc/actions?d=1")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(onlyRequest().body()).isEqualTo(body);
        assertThat(onlyRequest().uri()).isEqualTo("/project/abc/actions?d=1");
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer wrong", "Bearer", "Basic " + KEY, "Bearer " + KEY + "x"})
    void keepsAdminRoutesForTheKey(String authorization) {
        HttpRequest.Builder request = gateway.request("/api/admin/tickets");
        HttpResponse<String> answer =
                gateway.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void passesOnWhatAServiceRefuses() {
        service.answers(exchange -> 409);
        HttpResponse<String> answer = gateway.send(admin("/api/admin/tickets/AS1/actions"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("inner");
    }

    @Test
    void hidesTheTroublesOfServicesBehindOneAnswer() {
        service.answers(exchange -> 500);
        assertUnavailable(gateway.send(admin("/api/admin/tickets")));
        assertUnavailable(gateway.send(admin("/api/admin/deliveries")));
        HttpResponse<String> page = gateway.send(gateway.request("/project/abc").header("Accept", "text/html,*/*"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("稍后").doesNotContain("inner");
    }

    @Test
    void refusesMoreThanAServiceMayHaveAtOnceAndGivesEachPlaceBack() {
        CountDownLatch held = new CountDownLatch(1);
        service.answers(exchange -> await(held));
        List<CompletableFuture<Integer>> waiting = IntStream.range(0, CONCURRENT)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> gateway.get("/api/project/abc").statusCode()))
                .toList();
        eventually(() -> assertThat(service.asked()).hasSize(CONCURRENT));

        assertUnavailable(gateway.get("/api/project/abc"));
        assertThat(gateway.get("/").statusCode()).isEqualTo(200);
        held.countDown();
        assertThat(waiting).extracting(CompletableFuture::join).containsOnly(200);

        for (int status : new int[] {200, 404, 500}) {
            service.answers(exchange -> status);
            for (int i = 0; i < 2 * CONCURRENT; i++) {
                gateway.send(gateway.request("/project/x" + i).header("X-Forwarded-For", "198.51.100.9"));
            }
        }
        service.answers(exchange -> 200);
        assertThat(gateway.get("/api/project/abc").statusCode()).isEqualTo(200);
    }

    @Test
    void servesPagesWhileOthersSendTheirBodiesSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 2 * CONCURRENT; i++) {
            Socket socket = new Socket("127.0.0.1", gateway.port());
            socket.getOutputStream()
                    .write("POST /project/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get("/project/valid").statusCode()).isEqualTo(200);
        }
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void refusesLongBodiesForLinks() {
        HttpResponse<String> answer = gateway.send(
                gateway.request("/project/x").POST(HttpRequest.BodyPublishers.ofString("x".repeat(20_000))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void tellsWhoGuessesLinksToWaitButServesValidOnes() {
        service.answers(exchange -> exchange.getRequestURI().getPath().endsWith("valid") ? 200 : 404);
        long notFound = IntStream.range(0, 60)
                .map(i -> guess("/project/guess" + i).statusCode())
                .filter(status -> status == 404)
                .count();
        assertThat(notFound).isBetween(20L, 40L);
        assertThat(guess("/api/project/guess").statusCode()).isEqualTo(429);
        assertThat(guess("/api/project/valid").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/project/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void servesTheDomainFilesOfTheConfiguredFolder() throws IOException {
        Files.writeString(domainFiles.resolve("WW_verify_abc123.txt"), "proof");
        assertThat(gateway.get("/WW_verify_abc123.txt").body()).isEqualTo("proof");
    }

    @Test
    void saysWhatRunsHere() {
        HttpResponse<String> home = gateway.get("/");
        assertThat(home.body())
                .contains(
                        "https://service.example.com/callbacks/wechat",
                        "https://service.example.com/callbacks/wecom",
                        "/healthz")
                .doesNotContain(KEY, "{{");
    }

    @Test
    void saysWhichPartsAreAway() {
        HttpResponse<String> health = gateway.get("/healthz");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body())
                .contains(
                        "\"status\":\"down\"",
                        "\"identity-service\":\"up\"",
                        "\"notification-service\":\"down\"",
                        "\"kafka\":\"down\"");
    }

    private static HttpRequest.Builder admin(String path) {
        return gateway.request(path).header("Authorization", "Bearer " + KEY);
    }

    private static HttpResponse<String> guess(String path) {
        return gateway.send(gateway.request(path).header("X-Forwarded-For", "198.51.100.1"));
    }

    private static Asked onlyRequest() {
        assertThat(service.asked()).hasSize(1);
        return service.asked().getFirst();
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("inner", "127.0.0.1", "Exception");
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
            return 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
