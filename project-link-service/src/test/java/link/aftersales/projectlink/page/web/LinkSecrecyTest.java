package link.aftersales.projectlink.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
@AutoConfigureObservability(tracing = false)
@ExtendWith(OutputCaptureExtension.class)
class LinkSecrecyTest {

    @Autowired
    private TestRestTemplate http;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/project/", "/api/project/"})
    void guardsWhatItAnswersFromCachesFramesSearchEnginesAndScripts(String path) {
        String token = office.tokenOf("LINK-6");

        for (String address : List.of(path + token, path + "unknown", path)) {
            HttpHeaders headers = http.getForEntity(address, String.class).getHeaders();

            assertThat(headers.toSingleValueMap())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-robots-tag", "noindex, nofollow")
                    .containsEntry("x-frame-options", "DENY");
            assertThat(headers.getFirst("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .contains("frame-ancestors 'none'")
                    .contains("script-src 'sha256-", "connect-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/project/", "/api/project/"})
    void answersEveryTokenThatNobodyHasTheSame(String path) {
        String unknown = "kJ3vYw0q8Zr5sT1uXa2bC4dE6fG7hI9jK0lM1nO2pQ3";
        ResponseEntity<byte[]> expected = http.getForEntity(path + unknown, byte[].class);
        assertThat(expected.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        for (String malformed : List.of("", "x", unknown + "A", unknown + "/", unknown + "/more", "' or ''='", "中文")) {
            ResponseEntity<byte[]> answer = http.getForEntity(path + malformed, byte[].class);

            assertThat(answer.getStatusCode()).as(malformed).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).as(malformed).isEqualTo(expected.getBody());
            assertThat(answer.getHeaders().getContentType())
                    .isEqualTo(expected.getHeaders().getContentType());
        }
    }

    @Test
    void saysNotFoundToPeopleInTheirLanguageAndToProgramsInTheirs() {
        assertThat(page("x").getBody()).contains("链接无效", "<html lang=zh-CN>");
        assertThat(json("x").getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(JsonPath.<Integer>read(json("x").getBody(), "$.status")).isEqualTo(404);
    }

    @Test
    void tellsNoTokenInLogsAndMetrics(CapturedOutput log) {
        String token = office.tokenOf("LINK-7");

        page(token);
        json(token);
        page(token + "x");
        http.getForEntity("/project/{token}/attachments/AS/1", String.class, token);
        http.postForEntity("/project/{token}", null, String.class, token);
        http.postForEntity("/project/{token}/seen", "{}", String.class, token);

        assertThat(log).doesNotContain(token);
        assertThat(http.getForObject("/actuator/prometheus", String.class))
                .contains("http_server_requests")
                .doesNotContain(token, "13800138000");
    }

    private ResponseEntity<String> json(String token) {
        return http.getForEntity("/api/project/{token}", String.class, token);
    }

    private ResponseEntity<String> page(String token) {
        return http.getForEntity("/project/{token}", String.class, token);
    }
}
