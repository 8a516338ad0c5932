package link.aftersales.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import link.aftersales.sandbox.story.Stage;

/** The doors through which people come to a running system: the simulator's control port and the admin API. */
record Doors(Stage stage) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ObjectNode json() {
        return JSON.createObjectNode();
    }

    /** Something done, or looked at, in WeChat or WeCom. */
    JsonNode play(String path, ObjectNode body) {
        return send(HttpRequest.newBuilder(URI.create(stage.control() + "/control" + path))
                .POST(BodyPublishers.ofString(body.toString())));
    }

    JsonNode look(String path) {
        return send(HttpRequest.newBuilder(URI.create(stage.control() + "/control" + path)));
    }

    JsonNode admin(String path) {
        return send(asAdmin(path));
    }

    JsonNode adminPut(String path, ObjectNode body) {
        return send(asAdmin(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    JsonNode adminPost(String path, ObjectNode body) {
        return send(asAdmin(path).POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder asAdmin(String path) {
        return HttpRequest.newBuilder(URI.create(stage.gateway() + "/api/admin" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + stage.adminKey());
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(response.uri() + " " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
