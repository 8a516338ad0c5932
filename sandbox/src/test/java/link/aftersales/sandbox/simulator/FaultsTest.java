package link.aftersales.sandbox.simulator;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

    private static final String PATH = "/cgi-bin/user/info";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Playground playground;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
    }

    @AfterEach
    void stop() {
        playground.close();
        http.close();
    }

    @Test
    void answersWithAnHttpStatusAsOftenAsAsked() throws Exception {
        order("\"httpStatus\":502,\"times\":2");

        assertThat(call().statusCode()).isEqualTo(502);
        assertThat(call().statusCode()).isEqualTo(502);
        assertThat(call().statusCode()).isEqualTo(200);
    }

    @Test
    void waitsBeforeItAnswers() throws Exception {
        order("\"delayMs\":300");
        long before = System.nanoTime();

        assertThat(call().statusCode()).isEqualTo(200);

        assertThat(System.nanoTime() - before).isGreaterThan(300_000_000);
    }

    @Test
    void hangsUntilItIsClearedAndThenHangsUp() {
        order("\"hang\":true,\"times\":0");
        assertThatThrownBy(() -> http.send(request(Duration.ofMillis(300)), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
        CompletableFuture<HttpResponse<Void>> hanging =
                http.sendAsync(request(Duration.ofSeconds(20)), HttpResponse.BodyHandlers.discarding());
        eventually(() -> assertThat(neverAnswered()).isEqualTo(2));

        playground.control("DELETE", "/faults", null);

        assertThat(hanging).failsWithin(Duration.ofSeconds(10));
        assertThat(playground.control("GET", "/faults", null).path("faults")).isEmpty();
    }

    private long neverAnswered() {
        return playground
                .control("GET", "/ledger", null)
                .path("calls")
                .valueStream()
                .filter(call -> call.path("note").asText().contains("never answered"))
                .count();
    }

    private void order(String what) {
        playground.control("POST", "/faults", "{\"path\":\"" + PATH + "\"," + what + "}");
    }

    private HttpResponse<Void> call() throws IOException, InterruptedException {
        return http.send(request(Duration.ofSeconds(10)), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest request(Duration timeout) {
        return HttpRequest.newBuilder(URI.create(playground.platform() + PATH))
                .timeout(timeout)
                // the JDK's client repeats a GET by itself when the other side hangs up
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}
