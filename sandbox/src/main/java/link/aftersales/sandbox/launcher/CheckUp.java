package link.aftersales.sandbox.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Prints what each service finds of what people set up at the platforms, and what to click where it is wrong. */
final class CheckUp {

    private static final List<String> SERVICES =
            List.of("identity-service", "ticket-service", "notification-service", "project-link-service");
    private static final Map<String, String> SIGNS = Map.of("ok", "✔", "warn", "!", "bad", "✘", "unknown", "?");
    private static final String BAD = "bad";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String gateway;
    private final String adminKey;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    CheckUp(String gateway, String adminKey, PrintStream out) {
        this.gateway = gateway;
        this.adminKey = adminKey;
        this.out = out;
    }

    /** Returns the exit code: 1 when something is bad or does not answer. */
    int print() throws InterruptedException {
        out.println("自检：✔ 正常   ! 注意   ✘ 有问题   ? 还不知道");
        boolean good = true;
        for (String service : SERVICES) {
            good &= print(service);
        }
        out.println(good ? "\n没有发现问题" : "\n有问题，见上面的 ✘");
        return good ? 0 : 1;
    }

    private boolean print(String service) throws InterruptedException {
        out.println("\n" + service);
        try {
            JsonNode checks = ask(service).path("checks");
            boolean good = !checks.isEmpty();
            for (JsonNode check : checks) {
                print(check);
                good &= !check.path("state").asText().equals(BAD);
            }
            return good;
        } catch (IOException away) {
            out.println("  ✘ 没有回答（" + away.getMessage() + "）");
            return false;
        }
    }

    private void print(JsonNode check) {
        out.println("  " + SIGNS.getOrDefault(check.path("state").asText(), "?") + " "
                + check.path("words").asText());
        if (check.hasNonNull("whatToDo")) {
            out.println("      → " + check.path("whatToDo").asText());
        }
    }

    private JsonNode ask(String service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/admin/self-check/" + service))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + adminKey)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
