package link.aftersales.projectlink.project.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.Office.usualProject;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class RegisterProjectOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishedEvents published;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http);
    }

    @Test
    void storesANewProjectAndAnswersItWithItsLink() {
        ResponseEntity<String> answer = office.put("XM-2024-001", usualProject());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        Map<String, Object> project = JsonPath.read(answer.getBody(), "$");
        assertThat(project)
                .containsEntry("projectNo", "XM-2024-001")
                .containsEntry("title", "恒泰三期设备安装项目")
                .containsEntry("status", "in_progress")
                .containsEntry("progress", 60)
                .containsEntry("startedOn", "2024-01-08")
                .containsEntry("assignedTo", "lisi")
                .containsEntry("salesRep", "wangwu")
                .containsEntry("customer", Map.of("name", "张三", "phone", "13800138000", "company", "恒泰精密制造有限公司"))
                .containsEntry("contacts", List.of(Map.of("name", "李四", "phone", "13900139000", "role", "车间主任")));
        assertThat(answer.getBody()).contains("\"orderAmount\":1234567.00");
        assertThat(project.get("link")).asString().matches("http://localhost:8080/project/[A-Za-z0-9_-]{43}");
        assertThat(office.get("/XM-2024-001").getBody()).isEqualTo(answer.getBody());
    }

    @Test
    void publishesTheWholeProjectWithItsLink() {
        String link = linkIn(office.put("沪-2024.7", usualProject()));

        ProjectSnapshot snapshot =
                published.await(ProjectSnapshot.class, of -> of.projectNo().equals("沪-2024.7"));

        assertThat(snapshot.version()).isOne();
        assertThat(snapshot.orderAmount()).isEqualTo(new BigDecimal("1234567.00"));
        assertThat(snapshot.status()).isEqualTo(ProjectStatus.IN_PROGRESS);
        assertThat(snapshot.customer()).isEqualTo(new ProjectSnapshot.MainCustomer("张三", "13800138000", "恒泰精密制造有限公司"));
        assertThat(snapshot.contacts()).containsExactly(new ProjectSnapshot.Contact("李四", "13900139000", "车间主任"));
        assertThat(snapshot.link()).isEqualTo(link);
        assertThat(snapshot.linkVersion()).isOne();
    }

    @Test
    void replacesAKnownProjectUnderTheSameLink() {
        String link = linkIn(office.put("XM-2", usualProject().put("$", "endedOn", "2024-12-31")));

        ResponseEntity<String> answer = office.put("XM-2", usualProject().set("$.progress", 75));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(linkIn(answer)).isEqualTo(link);
        assertThat(answer.getBody()).contains("\"progress\":75").doesNotContain("endedOn");
        assertThat(versionOf("XM-2")).isEqualTo(2);
    }

    @Test
    void keepsTheContactsWhenNoneAreMentioned() {
        office.put("XM-3", usualProject());

        String unmentioned =
                office.put("XM-3", usualProject().delete("$.contacts")).getBody();
        String emptied =
                office.put("XM-3", usualProject().set("$.contacts", List.of())).getBody();

        assertThat(unmentioned).contains("车间主任");
        assertThat(emptied).contains("\"contacts\":[]");
    }

    @Test
    void makesNoNewVersionWhenNothingIsDifferent() {
        String first = office.put("XM-4", usualProject()).getBody();

        ResponseEntity<String> again = office.put("XM-4", usualProject().set("$.orderAmount", 1234567));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(again.getBody()).isEqualTo(first);
        assertThat(versionOf("XM-4")).isOne();
    }

    @Test
    void writesPhonesInOneForm() {
        String answer = office.put("XM-5", usualProject().set("$.customer.phone", "+86 138-0013-8000"))
                .getBody();

        assertThat(answer).contains("\"phone\":\"13800138000\"");
    }

    @Test
    void createsOneProjectWhenManyPutTheSameNumberAtOnce() {
        List<ResponseEntity<String>> answers;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 12)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> office.put("XM-6", usualProject().set("$.progress", n)), many))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnlyOnce(HttpStatus.CREATED);
        assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED, HttpStatus.OK);
        assertThat(answers.stream().map(this::linkIn).distinct()).hasSize(1);
        assertThat(versionOf("XM-6")).isEqualTo(12);
        eventually(() -> assertThat(versionsPublishedOf("XM-6"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList()));
    }

    @Test
    void listsTheNewestFirst() {
        office.put("XM-7", usualProject());
        office.put("XM-8", usualProject());

        String page = office.get("?page=0&size=2").getBody();

        assertThat(JsonPath.<List<String>>read(page, "$.items[*].projectNo")).containsExactly("XM-8", "XM-7");
        assertThat(JsonPath.<Integer>read(page, "$.total")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void findsByWordsAndStatus() {
        office.put("XM-F-1", usualProject().set("$.title", "100%_完工 a\\b").set("$.status", "completed"));
        office.put("XM-F-2", usualProject().set("$.customer.phone", "13712345678"));

        assertThat(found("?q=xm-f")).containsExactly("XM-F-2", "XM-F-1");
        assertThat(found("?q=xm-f&status=completed,cancelled")).containsExactly("XM-F-1");
        assertThat(found("?q=xm-f&status=")).hasSize(2);
        assertThat(found("?q=0{p}_完")).containsExactly("XM-F-1");
        assertThat(found("?q=13712345678")).containsExactly("XM-F-2");
        assertThat(found("?q=XM-F__")).isEmpty();
        assertThat(JsonPath.<Integer>read(list("?q=xm-f&size=1").getBody(), "$.total"))
                .isEqualTo(2);
        assertThat(list("?status=running").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private List<String> found(String query) {
        return JsonPath.read(list(query).getBody(), "$.items[*].projectNo");
    }

    private ResponseEntity<String> list(String query) {
        return office.list(query);
    }

    @Test
    void saysThatThereIsNoSuchProject() {
        ResponseEntity<String> answer = office.get("/NO-SUCH");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void opensToNobodyWithoutTheKey() {
        assertThat(http.getForEntity("/api/admin/projects", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private String linkIn(ResponseEntity<String> answer) {
        return JsonPath.read(answer.getBody(), "$.link");
    }

    private long versionOf(String projectNo) {
        return jdbc.sql("select version from projects where project_no = ?")
                .param(projectNo)
                .query(Long.class)
                .single();
    }

    private List<Long> versionsPublishedOf(String projectNo) {
        return published.of(ProjectSnapshot.class).stream()
                .filter(snapshot -> snapshot.projectNo().equals(projectNo))
                .map(ProjectSnapshot::version)
                .toList();
    }
}
