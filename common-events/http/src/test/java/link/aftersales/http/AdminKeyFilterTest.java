package link.aftersales.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + AdminKeyFilterTest.KEY)
class AdminKeyFilterTest {

    static final String KEY = "0123456789abcdef0123456789abcdef";

    @Autowired
    private TestRestTemplate http;

    @Test
    void theKeyOpensTheAdminRoutes() {
        ResponseEntity<String> answer = get("/api/admin/parcels", "Bearer " + KEY);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"items\":[\"first\"],\"page\":0,\"size\":50,\"total\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", KEY, "Basic " + KEY, "Bearer " + KEY + "0"})
    void anythingElseIsRefusedAsAProblem(String authorization) {
        ResponseEntity<String> answer = get("/api/admin/parcels", authorization);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"status\":401", "\"instance\":\"/api/admin/parcels\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin",
                "/api/admin/",
                "/api/%61dmin/parcels",
                "/api//admin/parcels",
                "/api/admin;x=1/parcels"
            })
    void noSpellingOfAnAdminPathGoesRoundTheKey(String path) {
        assertThat(get(path, "").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<String> get(String path, String authorization) {
        String url = http.getRootUri() + path;
        RequestEntity.HeadersBuilder<?> request = RequestEntity.get(java.net.URI.create(url));
        if (!authorization.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return http.exchange(request.build(), String.class);
    }
}
