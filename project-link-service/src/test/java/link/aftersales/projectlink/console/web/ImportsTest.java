package link.aftersales.projectlink.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.projectlink.console.AdminApisStub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ConsoleTest
class ImportsTest {

    private static final String IMPORT = "POST /api/admin/projects/import";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AdminApisStub services;

    private Operator operator;

    @BeforeEach
    void somebodyIsLoggedIn() {
        services.reset();
        operator = Operator.loggedIn(http);
        services.answers(IMPORT, 200, """
                {"dryRun":true,"created":12,"updated":3,"unchanged":40,"refused":2,"ignoredColumns":["备注"],
                "errors":[{"row":4,"column":"负责人","reason":"有两位 <b>"}]}""");
    }

    @Test
    void areTriedFirst() {
        ResponseEntity<String> answer = upload("projects", "项目编号\nP-1", null);

        assertThat(answer.getBody()).contains("检查结果（还没有导入）", "12", "负责人", "有两位 &lt;b&gt;", "没有读取：备注", "正式导入");
        assertThat(services.last(IMPORT).query()).isEqualTo("dryRun=true");
        assertThat(services.last(IMPORT).body()).isEqualTo("项目编号\nP-1");
    }

    @Test
    void areDoneWithTheFileThatWasTriedAndNoOther() {
        String checked = checked(upload("projects", "项目编号\nP-1", null));

        ResponseEntity<String> other = upload("projects", "项目编号\nP-2", checked);
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(other.getBody()).contains("文件和刚才检查的不一样");
        assertThat(services.last(IMPORT).query()).isEqualTo("dryRun=true");

        services.answers(IMPORT, 200, "{\"dryRun\":false,\"created\":12,\"updated\":3,\"unchanged\":0,\"refused\":0}");
        assertThat(upload("projects", "项目编号\nP-1", checked).getBody())
                .contains("导入完成", "导入结果")
                .doesNotContain("正式导入");
        assertThat(services.last(IMPORT).query()).isEqualTo("dryRun=false");
    }

    @Test
    void offerNothingWhereNothingWouldChange() {
        services.answers(IMPORT, 200, "{\"dryRun\":true,\"created\":0,\"updated\":0,\"unchanged\":3,\"refused\":0}");

        assertThat(upload("projects", "项目编号\nP-1", null).getBody()).doesNotContain("正式导入");
    }

    @Test
    void sayWhatIsWrongWithTheFile() {
        assertThat(upload("projects", "", null).getBody()).contains("请选择要导入的内容和文件");
        assertThat(upload("nonsense", "x", null).getBody()).contains("请选择要导入的内容和文件");
        services.answers(IMPORT, 400, "{\"detail\":\"读不出表格\"}");
        assertThat(upload("projects", "x", null).getBody()).contains("读不出表格");
        ResponseEntity<String> large = operator.post("/console/imports", Map.of("file", "x".repeat(11 * 1024 * 1024)));
        assertThat(operator.get(large.getHeaders().getFirst(HttpHeaders.LOCATION))
                        .getBody())
                .contains("文件太大，最多 10 MB");
    }

    @Test
    void haveTemplates() {
        services.answers("GET /api/admin/staff/import/template", 200, "userid");

        ResponseEntity<String> template = operator.get("/console/imports/staff/template.csv");

        assertThat(template.getBody()).isEqualTo("userid");
        assertThat(template.getHeaders().getContentDisposition().getFilename()).isEqualTo("员工导入模板.csv");
        assertThat(services.last("GET /api/admin/staff/import/template").query())
                .isEqualTo("format=csv");
        services.answers("GET /api/admin/staff/import/template", 500, "");
        assertThat(operator.get("/console/imports/staff/template.csv").getBody())
                .contains("暂时取不到");
    }

    private static String checked(ResponseEntity<String> answer) {
        Matcher checked = Pattern.compile("name=\"checked\" value=\"(\\w+)\"").matcher(answer.getBody());
        assertThat(checked.find()).isTrue();
        return checked.group(1);
    }

    private ResponseEntity<String> upload(String kind, String table, @Nullable String checked) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("kind", kind);
        form.add("file", new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "表.csv";
            }
        });
        if (checked != null) {
            form.add("checked", checked);
        }
        HttpHeaders headers = new HttpHeaders(new LinkedMultiValueMap<>(operator.headers()));
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return operator.http()
                .exchange("/console/imports", HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }
}
