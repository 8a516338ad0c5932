package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** An administrator with the key. */
final class AdminApi {

    private final TestRestTemplate http;

    AdminApi(TestRestTemplate http) {
        this.http = http;
    }

    DocumentContext get(String path) {
        return get(path, 200);
    }

    DocumentContext get(String path, int status) {
        return answer(RequestEntity.get(path).header("Authorization", key()).build(), status);
    }

    DocumentContext post(String path, Map<String, ?> body, int status) {
        return answer(
                RequestEntity.post(path)
                        .header("Authorization", key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                status);
    }

    DocumentContext put(String path, Map<String, ?> body, int status) {
        return answer(
                RequestEntity.put(path)
                        .header("Authorization", key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                status);
    }

    String customerId(Person person) {
        return get("/api/admin/customers?phone=" + person.phone().digits()).read("$.items[0].customerId");
    }

    private DocumentContext answer(RequestEntity<?> request, int status) {
        ResponseEntity<String> answer = http.exchange(request, String.class);
        assertThat(answer.getStatusCode()).describedAs(answer.getBody()).isEqualTo(HttpStatusCode.valueOf(status));
        if (status >= 400) {
            assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
        return JsonPath.parse(answer.getBody());
    }

    private static String key() {
        return "Bearer " + IdentityTest.ADMIN_KEY;
    }
}
