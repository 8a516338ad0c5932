package link.aftersales.projectlink.project.web;

import static link.aftersales.projectlink.Office.usualProject;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class RefusedProjectsTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(http);
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(jdbc.sql("select count(*) from projects where project_no like 'BAD%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    title             | ""
                    startedOn         | "+900000000-01-01"
                    startedOn         | "-9000-01-01"
                    title             | " \\u3000"
                    title             | "a\\u0000b"
                    title             | "two\\nlines"
                    title             | "\\ud800"
                    title             | null
                    status            | "running"
                    status            | 1
                    status            | null
                    orderAmount       | -0.01
                    orderAmount       | 1.005
                    orderAmount       | 1e300
                    orderAmount       | "12.00"
                    orderAmount       | null
                    progress          | -1
                    progress          | 101
                    progress          | 50.5
                    progress          | "50"
                    progress          | null
                    startedOn         | "2024-02-30"
                    startedOn         | "yesterday"
                    startedOn         | null
                    endedOn           | "2024-01-07"
                    assignedTo        | ""
                    assignedTo        | "li si"
                    assignedTo        | null
                    salesRep          | "王五"
                    salesRep          | null
                    customer          | null
                    customer          | "张三"
                    customer.name     | " "
                    customer.name     | null
                    customer.phone    | "021-12345678"
                    customer.phone    | "1380013800"
                    customer.phone    | null
                    customer.company  | ""
                    contacts          | {}
                    contacts[0]       | null
                    contacts[0].name  | null
                    contacts[0].phone | "+1 202 555 0100"
                    contacts[0].role  | "\\t"
                    """)
    void namesTheFieldThatIsWrong(String field, String value) {
        ResponseEntity<String> answer = office.put("BAD-1", withRaw(field, value));

        assertRefused(answer);
        assertThat(JsonPath.<List<String>>read(answer.getBody(), "$.errors[*].field"))
                .containsExactly(field);
    }

    @Test
    void namesAllFieldsThatAreOutOfBounds() {
        ResponseEntity<String> answer = office.put(
                "BAD-2",
                usualProject()
                        .set("$.progress", 101)
                        .set("$.orderAmount", -1)
                        .set("$.customer.phone", "1")
                        .jsonString());

        assertRefused(answer);
        assertThat(JsonPath.<List<String>>read(answer.getBody(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("progress", "orderAmount", "customer.phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "title=x"})
    void refusesABodyThatIsNoProject(String body) {
        assertRefused(office.put("BAD-3", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAD 4", "-BAD", ".BAD", "BAD?", "BAD<b>", "BAD-12345678901234567890123456789012345678901"})
    void refusesANumberThatCannotBeOne(String projectNo) {
        assertRefused(office.put(projectNo, usualProject()));
    }

    private static void assertRefused(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** Sets a field to JSON as it stands there, however broken its content. */
    private static String withRaw(String field, String json) {
        String mark = "--here--";
        String project = field.equals("endedOn")
                ? usualProject().put("$", field, mark).jsonString()
                : usualProject().set("$." + field, mark).jsonString();
        return project.replace("\"" + mark + "\"", json);
    }
}
