package link.aftersales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators find, and the figures that they get; all in a year in which nothing else happens. */
@TicketServiceTest
class TicketListTest {

    private static final String IN_2001 = "from=2001-01-01&to=2001-12-31";
    private static final Instant NOON = Instant.parse("2001-03-04T04:00:00Z");

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fiveTicketsInTheYear2001() {
        jdbc.sql("DELETE FROM ticket_action_logs WHERE ticket_no LIKE 'AS2001%'")
                .update();
        jdbc.sql("DELETE FROM after_sales_tickets WHERE ticket_no LIKE 'AS2001%'")
                .update();
        ticket("AS20010304A", "repair", "closed", "high", "泵漏油", "张三", "13811110001", "P-1", "Lisi", NOON);
        ticket("AS20010304B", "complaint", "pending", "urgent", "没人来", "李四", "13811110002", "P-1", "lisi", NOON);
        ticket("AS20010305C", "repair", "processing", "high", "100%停机", "张三", "13811110001", "P-2", "wang", day(1));
        ticket("AS20010306D", "other", "resolved", "normal", "=1+1", null, null, null, "triage", day(2));
        ticket("AS20010307E", "return", "cancelled", "high", "型号_错了", "王五", "13811110005", "P-2", "wang", day(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | EDCBA",
                "status=pending                     | B",
                "status=pending,PROCESSING          | CB",
                "type=repair                        | CA",
                "priority=high,urgent               | ECBA",
                "owner=lisi                         | BA",
                "projectNo=P-2                      | EC",
                "customerPhone=138 1111 0001        | CA",
                "customerPhone=13811110001&type=repair&status=closed | A",
                "q=漏油                              | A",
                "q=张三 停机                          | C",
                "q=as20010307e                      | E",
                "q=11110002                         | B",
                "q=P-1                              | BA",
                "q=0%25停                            | C",
                "q=0%25机                            | ''",
                "q=号_错                              | E",
                "q=_                                | E",
                "q=谁也没说                            | ''",
            })
    void findsWhatTheFiltersSay(@Nullable String query, String found) {
        assertThat(letters(list(query == null ? "" : query))).isEqualTo(found);
    }

    @Test
    void takesDaysOfBeijingAndExactTimes() {
        ticket("AS20010308F", "repair", "pending", "high", "夜里", null, null, null, "wang", at("2001-03-07T16:30:00Z"));

        assertThat(letters(get("/api/admin/tickets?from=2001-03-08&to=2001-03-08")))
                .isEqualTo("F");
        assertThat(letters(get("/api/admin/tickets?from=2001-03-05&to=2001-03-06")))
                .isEqualTo("DC");
        assertThat(letters(get("/api/admin/tickets?from=2001-03-07T04:00:00Z&to=2001-03-08T00:30:00%2B08:00")))
                .isEqualTo("E");
    }

    @Test
    void pagesNewestFirst() {
        JsonNode second = list("size=2&page=1");

        assertThat(letters(second)).isEqualTo("CB");
        assertThat(second.path("total").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority=soon", "from=yesterday", "to=2001-13-01", "status=pending,lost"})
    void refusesWhatItDoesNotUnderstand(String query) {
        assertThat(answer("/api/admin/tickets?" + query, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(answer("/api/admin/tickets.csv?" + query, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void showsWholeNumbersOnlyToWhoKnowsThem() {
        assertThat(list("").toString()).contains("138****0001").doesNotContain("13811110001");
        assertThat(list("customerPhone=13811110001").toString()).contains("13811110001");
        assertThat(get("/api/admin/tickets/AS20010304A").toString()).contains("13811110001");
    }

    @Test
    void exportsWhatTheFiltersSayAsATable() {
        ResponseEntity<String> answer = answer("/api/admin/tickets.csv?type=other,repair&" + IN_2001, String.class);

        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("tickets.csv");
        List<String> lines = answer.getBody().replace("\"", "").lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF工单号,类型,状态,优先级,主题");
        assertThat(lines.get(1)).startsWith("AS20010306D,其他,已解决,普通,'=1+1,").endsWith(",triage,,2001-03-06 12:00:00");
        assertThat(lines.get(2)).startsWith("AS20010305C,");
        assertThat(lines.get(3)).contains(",张三,13811110001,", ",P-1,");
        assertThat(lines).hasSize(4);
    }

    @Test
    void exportsMoreThanItReadsAtOnce() {
        for (int i = 0; i < 1003; i++) {
            ticket("AS2001X%04d".formatted(i), "repair", "pending", "high", "多", null, null, null, "wang", NOON);
        }

        String table = answer("/api/admin/tickets.csv?" + IN_2001, String.class).getBody();

        assertThat(table.lines().skip(1).map(line -> line.split(",")[0]))
                .hasSize(1008)
                .doesNotHaveDuplicates();
    }

    @Test
    void writesDownWhoLookedAtWhatWithoutAnybodysNumber() {
        get("/api/admin/tickets/AS20010304A");
        list("customerPhone=13811110001&q=张三&status=closed");
        answer("/api/admin/tickets.csv?owner=wang&" + IN_2001, String.class);

        JsonNode items = get("/api/admin/tickets/accesses").path("items");

        assertThat(items.path(0).path("action").asText()).isEqualTo("export");
        assertThat(items.path(0).path("subject").asText()).isEqualTo("owner=wang from=2001-01-01 to=2001-12-31");
        assertThat(items.path(0).path("items").asInt()).isEqualTo(2);
        assertThat(items.path(1).path("action").asText()).isEqualTo("list");
        assertThat(items.path(1).path("subject").asText())
                .isEqualTo("status=closed customerPhone=… from=2001-01-01 to=2001-12-31 q=…");
        assertThat(items.path(2).path("action").asText()).isEqualTo("view");
        assertThat(items.path(2).path("subject").asText()).isEqualTo("AS20010304A");
        assertThat(items.toString()).doesNotContain("13811110001", "张三");
    }

    @Test
    void countsTicketsByWhatTheyAre() {
        JsonNode figures = get("/api/admin/statistics?" + IN_2001);

        assertThat(figures.path("total").asInt()).isEqualTo(5);
        assertThat(figures.path("byType").toString())
                .isEqualTo("{\"repair\":2,\"maintenance\":0,\"complaint\":1,\"return\":1,\"other\":1}");
        assertThat(figures.path("byStatus").path("waiting_customer").asInt(-1)).isZero();
        assertThat(figures.path("byStatus").path("closed").asInt()).isEqualTo(1);
        assertThat(figures.path("byPriority").toString()).isEqualTo("{\"urgent\":1,\"high\":3,\"normal\":1}");
        assertThat(figures.path("byOwner").toString()).isEqualTo("{\"wang\":2,\"Lisi\":1,\"lisi\":1,\"triage\":1}");
        assertThat(figures.path("byDay").toString())
                .isEqualTo("{\"2001-03-04\":2,\"2001-03-05\":1,\"2001-03-06\":1,\"2001-03-07\":1}");
        assertThat(figures.path("from").asText()).isEqualTo("2001-01-01T00:00:00+08:00");
        assertThat(figures.path("to").asText()).isEqualTo("2002-01-01T00:00:00+08:00");
        assertThat(figures.path("resolution").path("count").asInt(-1)).isZero();
        assertThat(figures.path("resolution").has("medianMinutes")).isFalse();
    }

    @Test
    void measuresHowLongCustomersWaited() {
        log("AS20010304A", 3, "customer", "supplement", "pending", "pending");
        log("AS20010304A", 10, "lisi", "accept", "pending", "processing");
        log("AS20010304A", 20, "lisi", "resolve", "processing", "resolved");
        log("AS20010304A", 30, "customer", "reopen", "resolved", "processing");
        log("AS20010304A", 100, "lisi", "resolve", "processing", "resolved");
        log("AS20010304A", 200, "system", "close", "resolved", "closed");
        log("AS20010304B", 5, "lisi", "note", null, null);
        log("AS20010305C", 30, "admin", "reply", null, null);
        log("AS20010305C", 40, "wang", "resolve", "processing", "resolved");
        log("AS20010305C", 41, "wang", "withdraw", "resolved", "processing");
        log("AS20010306D", 50, "triage", "resolve", "pending", "resolved");

        JsonNode figures = get("/api/admin/statistics?" + IN_2001);

        assertThat(figures.path("firstResponse").toString())
                .isEqualTo("{\"count\":3,\"averageMinutes\":30.0,\"medianMinutes\":30.0,\"p90Minutes\":46.0}");
        assertThat(figures.path("resolution").toString())
                .isEqualTo("{\"count\":2,\"averageMinutes\":75.0,\"medianMinutes\":75.0,\"p90Minutes\":95.0}");
    }

    @Test
    void givesTheFiguresOfTheLastThirtyDaysUnlessAskedForOthers() {
        JsonNode figures = get("/api/admin/statistics");

        assertThat(Duration.between(
                        at(figures.path("from").asText()), at(figures.path("to").asText())))
                .isEqualTo(Duration.ofDays(30));
    }

    private static Instant day(int after) {
        return NOON.plus(Duration.ofDays(after));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private void ticket(
            String ticketNo,
            String type,
            String status,
            String priority,
            String subject,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String projectNo,
            String owner,
            Instant at) {
        jdbc.sql("INSERT INTO ticket_numbers VALUES (?) ON CONFLICT DO NOTHING")
                .param(ticketNo)
                .update();
        jdbc.sql("""
                        INSERT INTO after_sales_tickets
                          (version, ticket_no, request_id, type, status, priority, subject, description, customer_id,
                           customer_name, customer_phone, chat, project_no, assigned_to, project_reason, owner_reason,
                           priority_reason, created_at)
                        VALUES (0, :no, :request, :type, :status, :priority, :subject, :subject, 'c', :name, :phone, 'o',
                                :project, :owner, '', '', '', :at)""")
                .param("no", ticketNo)
                .param("request", UUID.randomUUID())
                .param("type", type)
                .param("status", status)
                .param("priority", priority)
                .param("subject", subject)
                .param("name", name)
                .param("phone", phone)
                .param("project", projectNo)
                .param("owner", owner)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void log(
            String ticketNo, int minutes, String actor, String action, @Nullable String from, @Nullable String to) {
        jdbc.sql("""
                        INSERT INTO ticket_action_logs (ticket_no, at, actor, channel, action, from_status, to_status)
                        SELECT ticket_no, created_at + make_interval(mins => :minutes), :actor, 'page', :action, :from, :to
                        FROM after_sales_tickets WHERE ticket_no = :no""")
                .param("no", ticketNo)
                .param("minutes", minutes)
                .param("actor", actor)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String letters(JsonNode list) {
        return String.join(
                "",
                StreamSupport.stream(list.path("items").spliterator(), false)
                        .map(item -> item.path("ticketNo").asText().substring(10))
                        .toList());
    }

    private JsonNode list(String query) {
        return get("/api/admin/tickets?" + IN_2001 + "&" + query);
    }

    private JsonNode get(String path) {
        return answer(path, JsonNode.class).getBody();
    }

    private <T> ResponseEntity<T> answer(String path, Class<T> type) {
        return http.exchange(
                RequestEntity.get(URI.create(encoded(path)))
                        .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY)
                        .build(),
                type);
    }

    /** As a browser sends it. */
    private static String encoded(String path) {
        return URI.create(path.replace(" ", "%20")).toASCIIString();
    }
}
