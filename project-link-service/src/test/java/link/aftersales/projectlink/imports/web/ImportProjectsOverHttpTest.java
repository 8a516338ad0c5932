package link.aftersales.projectlink.imports.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.Office.usualProject;
import static link.aftersales.projectlink.imports.SheetMother.csv;
import static link.aftersales.projectlink.imports.SheetMother.row;
import static link.aftersales.projectlink.imports.SheetMother.utf8;
import static link.aftersales.projectlink.imports.SheetMother.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.imports.SheetMother;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class ImportProjectsOverHttpTest {

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
        jdbc.sql("delete from staff").update();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "GBK, ''"})
    void takesOverProjectsFromACsvInItsUsualEncodings(String charset, String mark) {
        String no = "IMP-" + charset + mark.length();

        DocumentContext report = imported((mark + csv(row(no))).getBytes(Charset.forName(charset)));

        assertCounts(report, 1, 0, 0, 0);
        DocumentContext project = JsonPath.parse(office.get("/" + no).getBody());
        assertThat(project.<String>read("$.title")).isEqualTo("XX设备安装项目");
        assertThat(project.<String>read("$.status")).isEqualTo("in_progress");
        assertThat(project.<Double>read("$.orderAmount")).isEqualTo(128000.00);
        assertThat(project.<Integer>read("$.progress")).isEqualTo(60);
        assertThat(project.<String>read("$.startedOn")).isEqualTo("2024-01-15");
        assertThat(project.<String>read("$.assignedTo")).isEqualTo("lisi");
        assertThat(project.<String>read("$.salesRep")).isEqualTo("wangwu");
        assertThat(project.<Map<String, String>>read("$.customer"))
                .isEqualTo(Map.of("name", "张三", "phone", "13800138000", "company", "XX公司"));
        assertThat(project.<String>read("$.link")).contains("/project/");
        ProjectSnapshot told = published.await(
                ProjectSnapshot.class, snapshot -> snapshot.projectNo().equals(no));
        assertThat(told.link()).isEqualTo(project.read("$.link"));
    }

    @Test
    void takesOverTheSameProjectAsTheApiDoes() {
        office.put("IMP-TWIN-1", usualProject());
        String table = SheetMother.ENGLISH
                + "\nIMP-TWIN-2,恒泰三期设备安装项目,in_progress,1234567.00,60,2024-01-08,lisi,wangwu,张三,13800138000,"
                + "恒泰精密制造有限公司,李四（车间主任）13900139000\n";

        assertCounts(imported(utf8(table)), 1, 0, 0, 0);

        assertThat(withoutLink("IMP-TWIN-2"))
                .isEqualTo(withoutLink("IMP-TWIN-1").replace("TWIN-1", "TWIN-2"));
        assertCounts(imported(utf8(table.replace("TWIN-2", "TWIN-1"))), 0, 0, 1, 0);
    }

    @Test
    void canBeRepeatedAndThenChangesOnlyWhatIsDifferent() {
        String[] rows =
                IntStream.range(0, 1_100).mapToObj(n -> row("IMP-R-" + n)).toArray(String[]::new);
        assertCounts(imported(utf8(csv(rows))), 1_100, 0, 0, 0);
        String link = link("IMP-R-7");

        DocumentContext again = imported(utf8(csv(rows)));
        rows[7] = row("IMP-R-7", "进度", "75");
        rows[8] = row("IMP-R-8", "其他联系人", "李四 13900139000");
        DocumentContext changed = imported(utf8(csv(rows)));

        assertCounts(again, 0, 0, 1_100, 0);
        assertCounts(changed, 0, 2, 1_098, 0);
        assertThat(link("IMP-R-7")).isEqualTo(link);
        assertThat(office.get("/IMP-R-8").getBody()).contains("\"name\":\"李四\",\"phone\":\"13900139000\"");
        ProjectSnapshot told =
                published.await(ProjectSnapshot.class, of -> of.projectNo().equals("IMP-R-7") && of.version() == 2);
        assertThat(told.progress()).isEqualTo(75);
        assertThat(published.of(ProjectSnapshot.class))
                .filteredOn(of -> of.projectNo().equals("IMP-R-9"))
                .hasSize(1);
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        office.put("IMP-D-1", usualProject());
        byte[] table = utf8(csv(row("IMP-D-1"), row("IMP-D-2"), row("IMP-D-3", "进度", "101")));

        ResponseEntity<String> dry = office.upload("?dryRun=true", table);

        assertThat(dry.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertCounts(JsonPath.parse(dry.getBody()), 1, 1, 0, 1);
        assertThat(JsonPath.<Boolean>read(dry.getBody(), "$.dryRun")).isTrue();
        assertThat(office.get("/IMP-D-2").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(office.get("/IMP-D-1").getBody()).contains("恒泰三期设备安装项目");
        assertCounts(imported(table), 1, 1, 0, 1);
    }

    @Test
    void everyErrorNamesItsRowItsColumnAsItIsHeadedAndItsReason() {
        DocumentContext report = imported(utf8(csv(
                row("IMP-E-1"),
                "",
                row("IMP-E-2", "客户手机", "021-12345678"),
                row("IMP-E-1"),
                "IMP-E-3,名,施工中,1.005,60,2024-02-30,lisi,wangwu,张三,13800138000,,")));

        assertCounts(report, 1, 0, 0, 3);
        assertThat(report.<List<Integer>>read("$.errors[*].row")).containsExactly(4, 5, 6, 6, 6);
        assertThat(report.<List<String>>read("$.errors[*].column"))
                .containsExactly("客户手机", "项目编号", "状态", "订单金额", "开始日期");
        assertThat(report.<List<String>>read("$.errors[*].reason"))
                .contains("不是 11 位大陆手机号", "与第 2 行的项目编号重复", "只能是 进行中、已完成、已暂停、已取消");
    }

    @Test
    void aPhoneWhoseDigitsASpreadsheetHasLostIsRefusedAndItIsSaidWhy() {
        DocumentContext report = imported(utf8(csv(row("IMP-L-1", "客户手机", "1.38E+10"))));

        assertThat(report.<String>read("$.errors[0].reason")).contains("科学计数", "文本");
    }

    @Test
    void whatATableHasNoColumnForStaysAsItIs() {
        office.put("IMP-K-1", usualProject().put("$", "endedOn", "2025-01-01"));

        DocumentContext report = imported(utf8("项目编号,项目名称,状态,订单金额,进度,开始日期,负责人,销售,客户姓名,客户手机\n"
                + "IMP-K-1,新名称,进行中,1,60,2024-01-08,lisi,wangwu,张三,13800138000\n"));

        assertCounts(report, 0, 1, 0, 0);
        assertThat(office.get("/IMP-K-1").getBody())
                .contains("\"title\":\"新名称\"", "\"endedOn\":\"2025-01-01\"", "恒泰精密制造有限公司", "车间主任");
    }

    @Test
    void anEmptyCellOfContactsChangesNothingAndTheWordNoneEmptiesThem() {
        office.put("IMP-C-1", usualProject());

        imported(utf8(csv(row("IMP-C-1"))));
        String kept = office.get("/IMP-C-1").getBody();
        imported(utf8(csv(row("IMP-C-1", "其他联系人", "李四 139 0013 9000"))));
        String sameRole = office.get("/IMP-C-1").getBody();
        imported(utf8(csv(row("IMP-C-1", "其他联系人", "无"))));

        assertThat(kept).contains("车间主任");
        assertThat(sameRole).contains("车间主任");
        assertThat(office.get("/IMP-C-1").getBody()).contains("\"contacts\":[]");
    }

    @Test
    void withoutAListOfStaffUseridsAreTakenAsTheyAreAndNamesAreRefused() {
        DocumentContext report = imported(utf8(csv(row("IMP-S-1", "负责人", "Unknown.One"), row("IMP-S-2", "负责人", "李四"))));

        assertCounts(report, 1, 0, 0, 1);
        assertThat(office.get("/IMP-S-1").getBody()).contains("\"assignedTo\":\"Unknown.One\"");
        assertThat(report.<String>read("$.errors[0].reason")).contains("还没有导入员工名单");
    }

    @ParameterizedTest
    @CsvSource({
        "LISI, Lisi",
        "李四, Lisi",
        "１３７００１３７０００, Lisi",
        "137 0013 7000, Lisi",
        "张伟, 有 2 位“张伟”：zhangwei（张伟）、zhangwei2（张伟），请写账号",
        "zhangwei2, zhangwei2",
        "nobody, 员工名单里没有“nobody”，请写账号、姓名或手机号",
        "13800138000, 员工名单里没有“13800138000”，请写账号、姓名或手机号",
        "赵六, zhaoliu"
    })
    void whoIsMeantMayBeWrittenAsUseridUniqueNameOrMobile(String written, String answer) {
        listed("Lisi", "李四", "13700137000");
        listed("wangwu", "王五", null);
        listed("zhangwei", "张伟", null);
        listed("zhangwei2", "张伟", null);
        listed("zhaoliu", "赵六", null);
        listed("赵六".equals(written) ? "other" : "x", "zhaoliu", null);
        String no = "IMP-O-" + Math.abs(written.hashCode());

        DocumentContext report = imported(utf8(csv(row(no, "负责人", written))));

        if (report.<Integer>read("$.refused") == 1) {
            assertThat(report.<String>read("$.errors[0].column")).isEqualTo("负责人");
            assertThat(report.<String>read("$.errors[0].reason")).isEqualTo(answer);
        } else {
            assertThat(office.get("/" + no).getBody()).contains("\"assignedTo\":\"" + answer + "\"");
        }
    }

    @Test
    void anXlsxIsTakenLikeACsv() {
        DocumentContext report = imported(xlsx(List.of("IMP-X-1", "IMP-X-2"), sheet -> {
            sheet.value(1, 3, 128000.5);
            sheet.value(1, 4, 0.6);
            sheet.style(1, 4).format("0%").set();
            sheet.value(1, 5, 45306);
            sheet.style(1, 5).format("yyyy/m/d").set();
            sheet.value(1, 9, 13800138000L);
            sheet.value(2, 5, 45306);
        }));

        assertCounts(report, 1, 0, 0, 1);
        assertThat(office.get("/IMP-X-1").getBody())
                .contains("128000.5", "\"progress\":60", "2024-01-15", "13800138000");
        assertThat(report.<String>read("$.errors[0].reason")).contains("日期格式");
    }

    @Test
    void aTableThatIsBrokenAtItsEndIsRefusedAsAWhole() {
        ResponseEntity<String> answer = office.upload("", utf8(csv(row("IMP-B-1"), "\"IMP-B-2,never closed")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("引号");
        assertThat(office.get("/IMP-B-1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasDoneCanBeReadLater() {
        ResponseEntity<String> begun = office.uploadInBackground(utf8(csv(row("IMP-P-1"), row("IMP-P-2", "进度", "x"))));

        assertThat(begun.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        String place = Objects.requireNonNull(begun.getHeaders().getLocation()).getPath();
        assertThat(place).startsWith("/api/admin/imports/");
        eventually(() -> assertThat(text(place)).contains("\"state\":\"done\""));
        DocumentContext done = JsonPath.parse(text(place));
        assertThat(done.<Integer>read("$.rows")).isEqualTo(2);
        assertThat(done.<Integer>read("$.done")).isEqualTo(2);
        assertCounts(done, 1, 0, 0, 1);
        assertThat(done.<String>read("$.errors[0].column")).isEqualTo("进度");
        assertThat(text("/api/admin/imports?size=1")).contains(place.substring(place.lastIndexOf('/') + 1));
        assertThat(text("/api/admin/imports/6e8bc430-9c3a-4f9b-8c61-1f5d1a2b3c4d"))
                .contains("\"status\":404");
    }

    @Test
    void oneOfWhichNothingIsHeardHasBrokenOff() {
        jdbc.sql("""
                        insert into imports (id, dry_run, rows, done, started_at, touched_at)
                        values ('6e8bc430-0000-4f9b-8c61-1f5d1a2b3c4d', false, 9, 4, now() - interval '1 h', now() - interval '1 h')
                        """).update();

        assertThat(text("/api/admin/imports/6e8bc430-0000-4f9b-8c61-1f5d1a2b3c4d"))
                .contains("\"state\":\"broken_off\"", "\"done\":4");
    }

    @Test
    void itsTemplateIsTakenAndHasNoData() throws IOException {
        byte[] csv = Objects.requireNonNull(office.getBytes("/api/admin/projects/import/template?format=csv")
                .getBody());
        byte[] xlsx = Objects.requireNonNull(
                office.getBytes("/api/admin/projects/import/template").getBody());

        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF\"项目编号\",\"项目名称\"");
        assertCounts(imported(csv), 0, 0, 0, 0);
        assertCounts(imported(xlsx), 0, 0, 0, 0);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(9)).isEqualTo("客户手机");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("#示例 P-2024-001");
        }
        String filled = new String(csv, StandardCharsets.UTF_8).replace("#示例 P-2024-001", "IMP-T-1");
        assertCounts(imported(utf8(filled)), 1, 0, 0, 0);
    }

    @Test
    void nobodyImportsWithoutTheKey() {
        assertThat(http.postForEntity("/api/admin/projects/import", utf8(csv(row("IMP-N-1"))), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private void listed(String userId, String name, String phone) {
        jdbc.sql("insert into staff (userid, version, name, spelling, phone) values (lower(?), 1, ?, ?, ?)")
                .params(java.util.Arrays.asList(userId, name, userId, phone))
                .update();
    }

    private DocumentContext imported(byte[] table) {
        ResponseEntity<String> answer = office.upload("", table);
        assertThat(answer.getStatusCode()).describedAs(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JsonPath.parse(answer.getBody());
    }

    private static void assertCounts(DocumentContext report, int created, int updated, int unchanged, int refused) {
        assertThat(List.of(
                        report.<Integer>read("$.created"),
                        report.<Integer>read("$.updated"),
                        report.<Integer>read("$.unchanged"),
                        report.<Integer>read("$.refused")))
                .describedAs(report.jsonString())
                .containsExactly(created, updated, unchanged, refused);
    }

    private String withoutLink(String projectNo) {
        return JsonPath.parse(office.get("/" + projectNo).getBody())
                .delete("$.link")
                .jsonString();
    }

    private String link(String projectNo) {
        return JsonPath.read(office.get("/" + projectNo).getBody(), "$.link");
    }

    private String text(String path) {
        return new String(Objects.requireNonNull(office.getBytes(path).getBody()), StandardCharsets.UTF_8);
    }
}
