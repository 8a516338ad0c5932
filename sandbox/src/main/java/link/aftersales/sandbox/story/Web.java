package link.aftersales.sandbox.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A browser that is patient with a server that is just being started again. */
final class Web {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Await await;
    private final HttpClient reader = client();
    private volatile String last = "没有回答";

    Web(String base, Await await) {
        this.base = base;
        this.await = await;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** The body of a page; empty while it cannot be had. */
    Optional<String> read(String path) {
        HttpRequest request = request(path).GET().build();
        try {
            return body(reader.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException notNow) {
            last = String.valueOf(notNow);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSeen(path, "interrupted");
        }
    }

    Optional<JsonNode> readJson(String path) {
        return read(path).map(Web::parse);
    }

    /** Sends once; only what surely has not arrived (no connection, 503) is sent again. */
    JsonNode post(String path, JsonNode body) throws InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request);
    }

    /** Replaces what is there, as often as it takes. */
    JsonNode put(String path, JsonNode body, String bearer) throws InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request);
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        String name = request.method() + " " + request.uri().getPath();
        return await.until(name, () -> attempt(request), () -> last);
    }

    private Optional<JsonNode> attempt(HttpRequest request) {
        try (HttpClient unpooled = client()) {
            return body(unpooled.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)))
                    .map(Web::parse);
        } catch (ConnectException notUp) {
            last = String.valueOf(notUp);
            return Optional.empty();
        } catch (IOException broken) {
            last = String.valueOf(broken);
            if (request.method().equals("PUT")) {
                return Optional.empty();
            }
            throw new NotSeen(request.method() + " " + request.uri().getPath(), last);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSeen(request.method() + " " + request.uri().getPath(), "interrupted");
        }
    }

    private Optional<String> body(HttpResponse<String> response) {
        last = response.statusCode() + " " + response.body();
        return response.statusCode() / 100 == 2 ? Optional.of(response.body()) : Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10));
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new NotSeen("JSON", text);
        }
    }

    String last() {
        return last;
    }
}
