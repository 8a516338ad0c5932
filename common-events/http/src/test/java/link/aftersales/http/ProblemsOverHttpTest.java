package link.aftersales.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void withoutAKeyThereAreNoAdminRoutes() {
        String admin = problem(404, get("/api/admin/parcels"));
        String unknown = problem(404, get("/nothing-here"));

        assertThat(admin.replace("/api/admin/parcels", "")).isEqualTo(unknown.replace("/nothing-here", ""));
    }

    @Test
    void invalidFieldsAreListed() {
        String body = problem(400, post("{\"receiver\":\" \",\"weight\":0}"));

        assertThat(body).contains("\"field\":\"receiver\"", "\"field\":\"weight\"");
    }

    @Test
    void malformedJsonSaysNothingOfTheParser() {
        String body = problem(400, post("{\"receiver\":"));

        assertThat(body).contains("malformed request").doesNotContain("Jackson", "Unexpected", "JSON");
    }

    @Test
    void aParameterOfTheWrongKindIsNamedButNotRepeated() {
        assertThat(problem(400, get("/parcels/abc?copy=1"))).contains("number").doesNotContain("failed to convert");
        assertThat(problem(400, get("/parcels/1"))).contains("\"field\":\"copy\"", "is missing");
        assertThat(problem(400, get("/parcels/1?copy=0"))).contains("\"field\":\"copy\"");
    }

    @Test
    void whatIsWrongInABodyIsNamedBesideParametersToo() {
        String body = problem(
                400,
                exchange(RequestEntity.post(uri("/parcels/0/labels?size=0"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"receiver\":\" \",\"weight\":0}")));

        assertThat(body)
                .contains("\"field\":\"number\"", "\"field\":\"receiver\"", "\"field\":\"weight\"")
                .contains("\"field\":\"size\"")
                .doesNotContain("\"field\":\"parcel\"", "\"field\":\"query\"");
    }

    @Test
    void whatIsWrongWithABodyAsAWholeIsSaid() {
        String body = problem(
                400,
                exchange(RequestEntity.post(uri("/pallets"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"height\":2,\"width\":1}")));

        assertThat(body).contains("must not be higher than wide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "transaction", "rollback", "wrapped", "slow"})
    void aDatabaseThatIsAwayIsATroubleThatPasses(String connection, CapturedOutput log) {
        ResponseEntity<String> answer = get("/lost/" + connection);

        assertThat(problem(503, answer)).doesNotContain("inner");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(log).doesNotContain("Internal error", "secret inner words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "///", "//nothing-here", "/nothing//here"})
    void noPathIsABug(String path) {
        problem(404, get(path));
    }

    @Test
    void aCallerWhoIsGoneIsNoError(CapturedOutput log) throws IOException {
        hangUpAfter("GET /flood HTTP/1.1\r\nHost: x\r\n\r\n");
        hangUpAfter("POST /parcels HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{\"receiver\":");

        problem(404, get("/nothing-here"));
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void aLostRaceIsAConflictWithoutInnerWords() {
        assertThat(problem(409, get("/parcels/1?copy=1"))).doesNotContain("13800138000", "row");
    }

    @Test
    void aBugIsAnInternalErrorWithAReferenceThatTheLogHasToo(CapturedOutput log) {
        String body = problem(500, get("/broken"));

        String reference = body.replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
        assertThat(body).contains("\"detail\":\"internal error\"").doesNotContain("secret inner words");
        assertThat(log).contains("Internal error " + reference).contains("secret inner words");
    }

    @Test
    void aWrongMethodAndAWrongMediaTypeAreProblemsToo() {
        problem(405, exchange(RequestEntity.delete(uri("/parcels")).build()));
        problem(
                415,
                exchange(RequestEntity.post(uri("/parcels"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("x")));
    }

    @Test
    void theErrorPathItselfIsNothing() {
        problem(404, get("/error"));
    }

    private static String problem(int status, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"status\":" + status);
        return String.valueOf(answer.getBody());
    }

    /** Reads a little, if there is anything, and resets the connection. */
    private void hangUpAfter(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", uri("/").getPort())) {
            socket.setSoTimeout(500);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try {
                socket.getInputStream().readNBytes(1_000);
            } catch (SocketTimeoutException nothing) {
                // it waits for the rest of the body
            }
        }
    }

    private ResponseEntity<String> get(String path) {
        return exchange(RequestEntity.get(uri(path)).build());
    }

    private ResponseEntity<String> post(String json) {
        return exchange(RequestEntity.post(uri("/parcels"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json));
    }

    private ResponseEntity<String> exchange(RequestEntity<?> request) {
        return http.exchange(request, String.class);
    }

    private URI uri(String path) {
        return URI.create(http.getRootUri() + path);
    }
}
