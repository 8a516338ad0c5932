package link.aftersales.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables, compressed pages and parts of videos reach people as the services send them. */
class BytesPassThroughTest {

    private static final String KEY = "a-key-of-the-tests-that-is-long-enough";
    private static final byte[] VIDEO = new byte[200_000];
    private static final byte[] TABLE = "\uFEFF\"工单号\"\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = "<!doctype html>" + "<p>售后工单</p>".repeat(2000);

    private static HttpServer service;
    private static GatewayProcess gateway;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        new Random(7).nextBytes(VIDEO);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/admin/tickets.csv", exchange -> {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/csv;charset=UTF-8");
            headers.set("Content-Disposition", "attachment; filename=\"tickets.csv\"");
            reply(exchange, 200, TABLE, 0);
        });
        service.createContext("/project/page", exchange -> {
            boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            if (compressed) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            reply(exchange, 200, compressed ? gzip(page) : page, 0);
        });
        service.createContext("/project/video", BytesPassThroughTest::part);
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        gateway = GatewayProcess.start(
                Map.of("PROJECT_LINK_SERVICE_URL", url, "TICKET_SERVICE_URL", url, "ADMIN_API_KEY", KEY));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void aTableComesWithItsMarkAndItsName() throws Exception {
        HttpResponse<byte[]> answer =
                send(gateway.request("/api/admin/tickets.csv").header("Authorization", "Bearer " + KEY));

        assertThat(answer.body()).isEqualTo(TABLE);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"tickets.csv\"");
    }

    @Test
    void aCompressedPageStaysCompressed() throws Exception {
        HttpResponse<byte[]> answer = send(gateway.request("/project/page").header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body()).hasSizeLessThan(PAGE.length() / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(PAGE);
    }

    @Test
    void whoeverTakesNothingCompressedGetsItPlain() throws Exception {
        HttpResponse<byte[]> answer = send(gateway.request("/project/page"));

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo(PAGE);
    }

    @Test
    void aPartOfAVideoIsThatPart() throws Exception {
        HttpResponse<byte[]> answer = send(gateway.request("/project/video").header("Range", "bytes=150000-"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 150000-199999/200000");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("50000");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(VIDEO, 150_000, VIDEO.length));
    }

    @Test
    void aPartThatIsNotThereIsRefusedWithTheSize() throws Exception {
        HttpResponse<byte[]> answer = send(gateway.request("/project/video").header("Range", "bytes=200000-"));

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */200000");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void part(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        boolean there = from < VIDEO.length;
        exchange.getResponseHeaders().set("Content-Type", "video/mp4");
        exchange.getResponseHeaders()
                .set(
                        "Content-Range",
                        there
                                ? "bytes " + from + "-" + (VIDEO.length - 1) + "/" + VIDEO.length
                                : "bytes */" + VIDEO.length);
        reply(exchange, there ? 206 : 416, VIDEO, Math.min(from, VIDEO.length));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body, int from) throws IOException {
        int length = body.length - from;
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        exchange.getResponseBody().write(body, from, length);
        exchange.close();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
