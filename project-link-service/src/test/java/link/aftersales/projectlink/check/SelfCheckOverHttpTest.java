package link.aftersales.projectlink.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class SelfCheckOverHttpTest {

    private static final String PATH = "/api/admin/self-check/project-link-service";

    @Autowired
    private TestRestTemplate http;

    @Test
    void saysInOrderWhatIsNotSetUp() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(Office.KEY);
        String body = http.exchange(PATH, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();

        assertThat(JsonPath.<String>read(body, "$.service")).isEqualTo("project-link-service");
        assertThat(JsonPath.<List<String>>read(body, "$.checks[*].check"))
                .containsExactly("public-address", "dead-letters");
        assertThat(JsonPath.<String>read(body, "$.checks[0].state")).isEqualTo("warn");
        assertThat(JsonPath.<String>read(body, "$.checks[0].whatToDo")).contains("PUBLIC_BASE_URL");
    }

    @Test
    void answersTheHolderOfTheKeyOnly() {
        assertThat(http.getForEntity(PATH, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "https://service.example.com, ok",
        "http://service.example.com,  bad",
        "http://localhost:8080,       warn",
        "http://127.0.0.1:8080,       warn",
    })
    void judgesTheAddressThatLinksBeginWith(String url, String state) {
        assertThat(AddressCheck.line(url).state()).isEqualTo(state);
    }
}
