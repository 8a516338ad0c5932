package link.aftersales.projectlink.project.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.Office.usualProject;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class LinkOverHttpTest {

    private static final String NOBODYS = "kJ3vYw0q8Zr5sT1uXa2bC4dE6fG7hI9jK0lM1nO2pQ3";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PublishedEvents published;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http);
    }

    @Test
    void aRotatedLinkOpensNothingAndTheNewOneThePage() {
        String before = office.tokenOf("ROT-1");

        String now = office.rotate("ROT-1");

        assertThat(now).isNotEqualTo(before);
        assertThat(page(now).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertUnknown(before);
    }

    @Test
    void aRevokedLinkOpensNothingUntilANewOneIsGiven() {
        String before = office.tokenOf("ROT-2");

        assertThat(office.revoke("ROT-2").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertUnknown(before);
        assertThat(office.get("/ROT-2").getBody()).contains("\"contacts\"").doesNotContain("\"link\"");
        assertThat(page(office.rotate("ROT-2")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aChangeOfTheProjectGivesNoLinkToOneWhoseLinkIsRevoked() {
        office.tokenOf("ROT-3");
        office.revoke("ROT-3");

        ResponseEntity<String> answer = office.put("ROT-3", usualProject().set("$.progress", 99));

        assertThat(answer.getBody()).contains("\"progress\":99").doesNotContain("\"link\"");
    }

    @Test
    void everybodyIsToldOfTheNewLinkAndOfNoLink() {
        String before = office.tokenOf("ROT-4");
        String now = office.rotate("ROT-4");
        office.revoke("ROT-4");

        assertThat(told(1).link()).endsWith(before);
        assertThat(told(2).link()).endsWith(now);
        assertThat(told(3).link()).isNull();
    }

    @Test
    void itIsKeptWhoDidWhatWhenAndWhy() {
        office.tokenOf("ROT-5");
        office.rotate("ROT-5");
        office.revoke("ROT-5");
        office.revoke("ROT-5");

        List<Map<String, Object>> history =
                JsonPath.read(office.get("/ROT-5/link").getBody(), "$.history");

        assertThat(history).hasSize(2);
        assertThat(history.getFirst())
                .containsEntry("action", "revoked")
                .containsEntry("by", "admin")
                .containsEntry("linkVersion", 3);
        assertThat(history.getLast())
                .containsEntry("action", "rotated")
                .containsEntry("by", "王经理")
                .containsEntry("reason", "误发到客户群")
                .hasEntrySatisfying("at", at -> assertThat(at).asString().contains("+08:00"));
    }

    @Test
    void aProjectThatNobodyKnowsHasNoLink() {
        assertThat(office.revoke("ROT-NONE").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(office.get("/ROT-NONE/link").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyWithoutTheKeyTouchesALink() {
        String token = office.tokenOf("ROT-6");

        assertThat(http.exchange("/api/admin/projects/ROT-6/link", HttpMethod.DELETE, null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.exchange("/api/admin/projects/ROT-6/link/rotate", HttpMethod.POST, null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(page(token).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private ProjectSnapshot told(long linkVersion) {
        return published.await(
                ProjectSnapshot.class,
                snapshot -> snapshot.projectNo().equals("ROT-4") && snapshot.linkVersion() == linkVersion);
    }

    private void assertUnknown(String token) {
        eventually(() -> {
            ResponseEntity<byte[]> unknown = http.getForEntity("/project/{token}", byte[].class, NOBODYS);
            ResponseEntity<byte[]> answer = http.getForEntity("/project/{token}", byte[].class, token);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).isEqualTo(unknown.getBody());
            assertThat(answer.getHeaders().keySet())
                    .isEqualTo(unknown.getHeaders().keySet());
        });
        assertThat(http.getForEntity("/api/project/{token}", String.class, token)
                        .getBody())
                .isEqualTo(http.getForEntity("/api/project/{token}", String.class, NOBODYS)
                        .getBody());
    }

    private ResponseEntity<String> page(String token) {
        return http.getForEntity("/project/{token}", String.class, token);
    }
}
