package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.identity.staff.Colleagues;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class StaffApiTest {

    private static final String LATER = "2099-01-01T08:00:00+08:00";

    private final String li = "Li-" + UUID.randomUUID();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private AdminApi api;

    @BeforeEach
    void aListIsImported() {
        api = new AdminApi(http);
        imported("", "李四", "sales");
    }

    @Test
    void theOthersAreToldOfWhoIsImportedUnderHisUseridInLowerCase() {
        StaffSnapshot told = told(1).getFirst();

        assertThat(told).isEqualTo(new StaffSnapshot(li, 1, "李四", "sales", li, false, null));
        assertThat(published.records(Topics.STAFF_SNAPSHOT))
                .anyMatch(record -> record.key().equals(li.toLowerCase()));
    }

    @Test
    void theOthersAreToldOfChangesOnlyAndOfNoDryRun() {
        imported("", "李四", "sales");
        imported("?dryRun=true", "李师傅", "owner");
        imported("", "李总", "supervisor");

        List<StaffSnapshot> told = told(2);
        assertThat(told.getLast().name()).isEqualTo("李总");
        assertThat(told.getLast().supervisor()).isTrue();
        assertThat(told.getLast().version()).isEqualTo(2);
    }

    @Test
    void theOthersAreToldOfWhoWasOnTheListBeforeThemWithTheNextImport() {
        told(1);
        jdbc.sql("UPDATE staff SET version = 0 WHERE userid = ?").param(li).update();

        imported("", "李四", "sales");

        assertThat(told(2).getLast().version()).isEqualTo(1);
    }

    @Test
    void whoIsAwayIsNotPickedUntilHeIsBackAndBothIsOnRecord() {
        Instant now = Clock.systemUTC().instant();

        String shown = api.put("/api/admin/staff/" + li.toLowerCase() + "/away", Map.of("until", LATER), 200)
                .read("$.awayUntil");

        assertThat(shown).isEqualTo("2099-01-01T08:00:00+08:00");
        assertThat(colleagues.away(li, now)).isTrue();
        assertThat(told(2).getLast().awayUntil()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));

        api.put("/api/admin/staff/" + li + "/away", Collections.singletonMap("until", null), 200);

        assertThat(colleagues.away(li, now)).isFalse();
        assertThat(told(3).getLast().awayUntil()).isNull();
        assertThat(callbacks.count("admin_actions", "action = 'staff.away' AND subject", li))
                .isEqualTo(2);
    }

    @Test
    void anImportLeavesWhoIsAwayAway() {
        api.put("/api/admin/staff/" + li + "/away", Map.of("until", LATER), 200);

        imported("", "李总", "owner");

        assertThat(told(3).getLast().awayUntil()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void nobodyIsAwayInThePastOrWithoutBeingListed() {
        api.put("/api/admin/staff/" + li + "/away", Map.of("until", "2020-01-01T08:00:00+08:00"), 400);
        api.put("/api/admin/staff/" + li + "/away", Map.of("until", "soon"), 400);
        api.put("/api/admin/staff/nobody-" + li + "/away", Map.of("until", LATER), 404);

        assertThat(told(1)).hasSize(1);
    }

    @Test
    void theListIsShownByUserid() {
        List<String> userids = api.get("/api/admin/staff?size=200").read("$.items[*].userid");

        assertThat(userids).contains(li).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(api.get("/api/admin/staff?size=1").<Integer>read("$.total")).isGreaterThanOrEqualTo(userids.size());
    }

    private void imported(String query, String name, String role) {
        String list = "userid,name,role,deputy\n%s,%s,%s,%s\n".formatted(li, name, role, li);
        var answer = http.exchange(
                RequestEntity.post("/api/admin/staff/import" + query)
                        .header("Authorization", "Bearer " + IdentityTest.ADMIN_KEY)
                        .body(list.getBytes(StandardCharsets.UTF_8)),
                String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(JsonPath.<Integer>read(answer.getBody(), "$.refused")).isZero();
    }

    private List<StaffSnapshot> told(int times) {
        return eventually(
                () -> published.of(StaffSnapshot.class).stream()
                        .filter(member -> member.userId().equals(li))
                        .toList(),
                told -> told.size() == times);
    }
}
