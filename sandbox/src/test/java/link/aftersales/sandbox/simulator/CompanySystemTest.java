package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example project that somebody registers with one click, over the admin API as anybody would. */
class CompanySystemTest {

    @TempDir
    Path directory;

    private Playground playground;
    private String body;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        playground.member("wangwu");
        playground.member("lisi");
        body = Json.object()
                .put("personId", playground.customer().person().path("personId").asText())
                .put("sales", "wangwu")
                .put("owner", "lisi")
                .toString();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void registersStaffAndProjectWithTheCompanysKeyAndRemembersTheLink() throws Exception {
        playground.receiver.answerNextWith(
                Reply.json(Json.object().put("created", 2)),
                Reply.json(Json.object().put("title", "织机").put("link", "http://localhost/project/x")));

        JsonNode made = playground.control("POST", "/company/projects", body);

        Request staff = playground.receiver.next();
        Request project = playground.receiver.next();
        assertThat(staff.path()).isEqualTo("/api/admin/staff/import");
        assertThat(new String(staff.body(), StandardCharsets.UTF_8))
                .contains("lisi,lisi,负责人")
                .contains("wangwu,wangwu,销售");
        assertThat(project.path())
                .isEqualTo("/api/admin/projects/" + made.path("projectNo").asText());
        JsonNode sent = Json.parse(project.body());
        assertThat(sent.path("assignedTo").asText()).isEqualTo("lisi");
        assertThat(sent.path("customer").path("phone").asText()).isEqualTo(Accounts.PHONE);
        assertThat(playground
                        .control("GET", "/company", null)
                        .path("projects")
                        .get(0)
                        .path("phone")
                        .asText())
                .isEqualTo(Accounts.PHONE);
    }

    @Test
    void saysSoWhenTheAdminApiRefuses() {
        playground.receiver.answerNextWith(Reply.empty(401));

        assertThat(playground.status("POST", "/control/company/projects", body)).isEqualTo(409);
        assertThat(playground.control("GET", "/company", null).path("projects")).isEmpty();
    }
}
