package link.aftersales.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import link.aftersales.sandbox.story.Step;
import link.aftersales.sandbox.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journey of docs/journeys/repair-request.md against the real programs, undisturbed and disturbed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepairRequestJourneyIT {

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static int gatewayPort;

    @BeforeAll
    static void start() throws IOException {
        gatewayPort = RunningSystem.freePort();
        system = RunningSystem.start(folder.resolve("data"), gatewayPort, Map.of());
        system.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        system.interrupt();
    }

    @Test
    @Order(1)
    void leadsFromTheFirstWordInChatToTheOpenedPage() throws InterruptedException {
        Story story = Story.on(system.stage());

        story.play();

        assertThat(story.confirmations()).isEqualTo(1);
        assertThat(story.pushes()).containsExactly(1L, 1L);
    }

    @Test
    @Order(2)
    void opensOneTicketHoweverOftenAndInWhateverOrderCallbacksCome() throws IOException, InterruptedException {
        callbacks("{\"repeat\":3,\"shuffle\":true}");
        Story story = Story.on(system.stage());

        story.play();

        callbacks("{\"repeat\":1,\"shuffle\":false}");
        assertThat(story.confirmations()).isEqualTo(1);
        assertThat(story.pushes()).containsExactly(1L, 1L);
        assertThat(story.json().split("\"ticketNo\"", -1)).hasSize(2);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "gateway, 客户发送「维修」",
        "identity-service, 销售搜索手机号添加",
        "ticket-service, 客户发送「完成」",
        "notification-service, 客户发送「完成」",
        "project-link-service, 客户发送「完成」",
        "kafka, 客户发送手机号",
        "postgres, 客户描述问题",
        "simulator, 负责人收到推送"
    })
    void isOnlyDelayedWhenAPartIsKilled(String part, String when) throws InterruptedException {
        Story story = Story.on(system.stage());

        story.play(killing(part, when));

        assertThat(story.pushes()).containsExactly(1L, 1L);
    }

    private static Consumer<Step> killing(String part, String when) {
        return step -> {
            if (step.sentence().startsWith(when)) {
                System.out.println("            kill -9 " + part);
                system.kill(part);
            }
        };
    }

    @Test
    @Order(4)
    void refusesASecondRunOnTheSameData() throws IOException, InterruptedException {
        RunningSystem second = RunningSystem.start(folder.resolve("data"), RunningSystem.freePort(), Map.of());

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(second.said()).startsWith("another run uses ").hasLineCount(1);
    }

    @Test
    @Order(5)
    void namesThePortThatIsTaken() throws IOException, InterruptedException {
        RunningSystem second = RunningSystem.start(folder.resolve("other"), gatewayPort, Map.of());

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(second.said())
                .startsWith("port " + gatewayPort + " (GATEWAY_PORT) is taken")
                .hasLineCount(1);
    }

    @Test
    @Order(6)
    void leavesNoProcessBehindAndShowsTheSameTicketsAfterASecondStart() throws Exception {
        Story story = Story.on(system.stage());
        story.play();
        List<ProcessHandle> processes = system.processes();

        system.interrupt();

        assertThat(processes).hasSizeGreaterThan(8).noneMatch(ProcessHandle::isAlive);
        assertThat(system.hasPart("gateway")).isFalse();

        system = RunningSystem.start(folder.resolve("data"), gatewayPort, otherPlatforms());
        system.awaitReady();

        assertThat(system.hasPart("simulator")).isFalse();
        String path = URI.create(story.link()).getPath();
        assertThat(get(system.gateway() + "/api" + path)).isEqualTo(story.json());
    }

    private static Map<String, String> otherPlatforms() {
        Map<String, String> environment = new HashMap<>();
        environment.put("WECHAT_MP_API_URL", "http://127.0.0.1:1");
        environment.put("WECHAT_MP_APP_ID", "wx0000000000000001");
        environment.put("WECHAT_MP_SECRET", "secret");
        environment.put("WECHAT_MP_TOKEN", "token");
        environment.put("WECHAT_MP_AES_KEY", "a".repeat(43));
        environment.put("WECOM_API_URL", "http://127.0.0.1:1");
        environment.put("WECOM_CORP_ID", "ww0000000000000001");
        environment.put("WECOM_AGENT_ID", "1000002");
        environment.put("WECOM_AGENT_SECRET", "secret");
        environment.put("WECOM_TOKEN", "token");
        environment.put("WECOM_AES_KEY", "a".repeat(43));
        return environment;
    }

    private static void callbacks(String switches) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(system.control() + "/control/callbacks"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(switches)));
    }

    private static String get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
            return response.body();
        }
    }
}
