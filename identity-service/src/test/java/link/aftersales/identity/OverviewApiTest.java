package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@IdentityTest
class OverviewApiTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private TestRestTemplate http;

    private AdminApi admin;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @BeforeEach
    void admin() {
        admin = new AdminApi(http);
    }

    @Test
    void whoWaitsIsListedWithTheReasonAndWhoWasAsked() {
        callbacks.registered(zhang);
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);
        String id = callbacks.snapshots(zhang).getLast().customerId();
        eventually(() -> assertThat(waiting(id).get("todo").toString()).contains("userid=" + member));
        assertThat(waiting(id))
                .containsEntry("reason", "no_contact")
                .containsEntry("phone", zhang.phone().masked());

        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 1, member)));
        callbacks.added(member, zhang);

        eventually(() -> assertThat(waiting(id)).containsEntry("reason", "wrong_add_way"));
        assertThat((Integer) waiting(id).get("waitingSeconds")).isBetween(0, 600);
    }

    @Test
    void theOldestClaimsComeFirst() {
        callbacks.claims(zhang);

        List<String> since = admin.get("/api/admin/customers/waiting?size=200").read("$.items[*].claimedAt");

        assertThat(since).isNotEmpty().isSorted();
    }

    @Test
    void contactsOfNobodyAreListedUntilTheyAreSomebodys() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 2, member, zhang.phone().digits(), "010-12345678")));
        callbacks.added(member, zhang);

        eventually(() -> assertThat(unmatched()).hasSize(1));
        assertThat(unmatched().getFirst())
                .containsEntry("userid", member)
                .containsEntry("contactName", zhang.name())
                .containsEntry("addWay", 2)
                .containsEntry("addWayLabel", "搜索手机号")
                .containsEntry("numbers", List.of(zhang.phone().masked(), "****"))
                .containsEntry("since", "2026-03-02T09:00:00+08:00");

        callbacks.claims(zhang);
        callbacks.verified(zhang);
        assertThat(unmatched()).isEmpty();
    }

    @Test
    void aRelationThatHasEndedIsNotListed() {
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 1, member)));
        callbacks.added(member, zhang);
        eventually(() -> assertThat(unmatched()).hasSize(1));

        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));

        eventually(() -> assertThat(unmatched()).isEmpty());
    }

    private Map<String, Object> waiting(String customerId) {
        DocumentContext page = admin.get("/api/admin/customers/waiting?size=200");
        assertThat(page.jsonString()).doesNotContain(zhang.phone().digits());
        return page.<List<Map<String, Object>>>read("$.items[?(@.customerId == '" + customerId + "')]")
                .getFirst();
    }

    private List<Map<String, Object>> unmatched() {
        return admin.get("/api/admin/contacts/unmatched?size=200")
                .read("$.items[?(@.externalUserId == '" + zhang.externalUserId() + "')]");
    }
}
