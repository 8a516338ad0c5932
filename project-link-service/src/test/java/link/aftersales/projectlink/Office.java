package link.aftersales.projectlink;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The people who keep the projects, with the key of the admin API. */
public record Office(TestRestTemplate http) {

    public static final String KEY = "an-admin-key-of-more-than-32-characters";

    /** What the office sends for a usual project; to be changed by the test. */
    public static DocumentContext usualProject() {
        return JsonPath.parse("""
                {"title": "恒泰三期设备安装项目", "status": "in_progress", "orderAmount": 1234567.00, "progress": 60,
                 "startedOn": "2024-01-08", "assignedTo": "lisi", "salesRep": "wangwu",
                 "customer": {"name": "张三", "phone": "13800138000", "company": "恒泰精密制造有限公司"},
                 "contacts": [{"name": "李四", "phone": "13900139000", "role": "车间主任"}]}
                """);
    }

    public ResponseEntity<String> put(String projectNo, DocumentContext project) {
        return put(projectNo, project.jsonString());
    }

    public ResponseEntity<String> put(String projectNo, String body) {
        HttpHeaders headers = headers();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(
                "/api/admin/projects/{no}",
                HttpMethod.PUT,
                new HttpEntity<>(body, headers),
                String.class,
                Map.of("no", projectNo));
    }

    public ResponseEntity<String> get(String path) {
        return http.exchange("/api/admin/projects" + path, HttpMethod.GET, new HttpEntity<>(headers()), String.class);
    }

    /** The list; {@code {p}} in the query is a percent sign. */
    public ResponseEntity<String> list(String query) {
        return http.exchange(
                "/api/admin/projects" + query,
                HttpMethod.GET,
                new HttpEntity<>(headers()),
                String.class,
                Map.of("p", "%"));
    }

    /** Gives the project a new link and answers its token. */
    public String rotate(String projectNo) {
        return token(http.exchange(
                "/api/admin/projects/{no}/link/rotate?by={by}&reason={reason}",
                HttpMethod.POST,
                new HttpEntity<>(headers()),
                String.class,
                projectNo,
                "王经理",
                "误发到客户群"));
    }

    public ResponseEntity<String> revoke(String projectNo) {
        return http.exchange(
                "/api/admin/projects/{no}/link",
                HttpMethod.DELETE,
                new HttpEntity<>(headers()),
                String.class,
                projectNo);
    }

    /** Uploads a table of projects as a careless client does: called a form. */
    public ResponseEntity<String> upload(String query, byte[] table) {
        HttpHeaders headers = headers();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return http.exchange(
                "/api/admin/projects/import" + query, HttpMethod.POST, new HttpEntity<>(table, headers), String.class);
    }

    /** Gets what is not under projects. */
    public ResponseEntity<byte[]> getBytes(String path) {
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers()), byte[].class);
    }

    /** The same, and wants the report later. */
    public ResponseEntity<String> uploadInBackground(byte[] table) {
        HttpHeaders headers = headers();
        headers.setContentType(MediaType.valueOf("text/csv"));
        headers.set("Prefer", "respond-async");
        return http.exchange(
                "/api/admin/projects/import", HttpMethod.POST, new HttpEntity<>(table, headers), String.class);
    }

    /** Puts a usual project and answers the token of its link. */
    public String tokenOf(String projectNo) {
        return tokenOf(projectNo, usualProject());
    }

    /** Puts a project and answers the token of its link. */
    public String tokenOf(String projectNo, DocumentContext project) {
        return token(put(projectNo, project));
    }

    private static String token(ResponseEntity<String> answer) {
        String link = JsonPath.read(answer.getBody(), "$.link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(KEY);
        return headers;
    }
}
