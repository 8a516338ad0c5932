package link.aftersales.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the company does through the gateway: puts its projects in, and opens the link of a push. */
final class Office {

    private final Web gateway;
    private final Await await;
    private final Transcript transcript;
    private final String adminKey;

    Office(Web gateway, Await await, Transcript transcript, String adminKey) {
        this.gateway = gateway;
        this.await = await;
        this.transcript = transcript;
        this.adminKey = adminKey;
    }

    void registersTheProjectOf(Cast cast) throws InterruptedException {
        ObjectNode project = JsonNodeFactory.instance
                .objectNode()
                .put("title", cast.projectTitle())
                .put("status", "in_progress")
                .put("orderAmount", 128000.00)
                .put("progress", 60)
                .put(
                        "startedOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(30).toString())
                .put("assignedTo", cast.owner())
                .put("salesRep", cast.sales());
        project.putObject("customer")
                .put("name", Cast.CUSTOMER)
                .put("phone", cast.phone())
                .put("company", Cast.COMPANY);
        JsonNode stored = gateway.put("/api/admin/projects/" + cast.projectNo(), project, adminKey);
        transcript.does("管理接口登记项目 " + cast.projectNo() + " " + cast.projectTitle() + "，链接 "
                + stored.path("link").asText());
    }

    /** Opens the page behind a link, through the gateway of this system whatever its public name is. */
    void opens(String link, List<String> words) throws InterruptedException {
        transcript.does("打开 " + link);
        String page = seen(path(link), words);
        transcript.says("页面", "员工", ReadAloud.page(page));
    }

    /** What the link's JSON tells, once it tells all these words. */
    String readsJson(String link, List<String> words) throws InterruptedException {
        String json = seen("/api" + path(link), words);
        transcript.says("GET /api/project/…", "员工", ReadAloud.json(json));
        return json;
    }

    private String seen(String path, List<String> words) throws InterruptedException {
        return await.until("页面上的 " + words, () -> withAll(path, words), gateway::last);
    }

    private Optional<String> withAll(String path, List<String> words) {
        return gateway.read(path).filter(text -> words.stream().allMatch(text::contains));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
