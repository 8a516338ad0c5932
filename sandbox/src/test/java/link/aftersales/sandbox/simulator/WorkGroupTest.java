package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import link.aftersales.sandbox.simulator.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work group of the simulator, over HTTP. */
class WorkGroupTest {

    private static final String HELLO =
            "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"【售后工单】[看](https://a.example)\"}}";

    @TempDir
    Path data;

    @Test
    void showsWhatARobotSaysAndRefusesTheTwentyFirstInAMinute() throws IOException, InterruptedException {
        try (Playground playground = new Playground(data)) {
            for (int i = 0; i < 20; i++) {
                assertThat(say(playground, "key-1", HELLO)).isZero();
            }

            assertThat(say(playground, "key-1", HELLO)).isEqualTo(45009);
            assertThat(say(playground, "key-2", HELLO)).isZero();
            assertThat(playground.control("GET", "/group", null).path("messages"))
                    .hasSize(21);
        }
    }

    @Test
    void refusesWhatIsNoMessage() throws IOException, InterruptedException {
        try (Playground playground = new Playground(data)) {
            assertThat(say(playground, "", HELLO)).isEqualTo(93000);
            assertThat(say(playground, "key-1", "{\"msgtype\":\"markdown\",\"markdown\":{}}"))
                    .isEqualTo(44004);
            assertThat(say(playground, "key-1", HELLO.replace("看", "长".repeat(2000))))
                    .isEqualTo(40058);
        }
    }

    private static int say(Playground playground, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(playground.platform() + "/cgi-bin/webhook/send?key=" + key))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode answer = Json.parse(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
            return answer.path("errcode").asInt(-1);
        }
    }
}
