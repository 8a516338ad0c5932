package link.aftersales.projectlink.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@SpringBootTest(classes = ConsoleSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NoConsoleTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void isThereWithoutAnAdminKey() {
        for (String path : new String[] {"/console", "/console/login", "/console/assets/x.css"}) {
            ResponseEntity<String> answer = http.getForEntity(path, String.class);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody().replace(path, "/nothing"))
                    .isEqualTo(http.getForObject("/nothing", String.class));
        }
    }
}
