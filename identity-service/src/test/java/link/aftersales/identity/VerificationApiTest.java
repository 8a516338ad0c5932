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
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.text.CustomerText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@IdentityTest
class VerificationApiTest {

    private static final String CUSTOMERS = "/api/admin/customers/";
    private static final String REQUESTS = "/api/admin/verification-requests";

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private TestRestTemplate http;

    private AdminApi admin;

    private final Person zhang = Person.anyone();
    private final Person li = Person.anyone();
    private final String member = zhang.salesRep();

    @BeforeEach
    void admin() {
        admin = new AdminApi(http);
    }

    @Test
    void oneAppliesAnotherApprovesAndBothAreKept() {
        String id = scanned(zhang);

        DocumentContext done = admin.post(CUSTOMERS + id + "/verify", people("wangwu", "sunqi"), 200);

        assertThat(done.<String>read("$.outcome")).isEqualTo("verified");
        assertThat(callbacks.verified(zhang).evidence().person()).isEqualTo("manual");
        assertThat(actions(id)).containsExactly("sunqi customer_verified", "wangwu verification_applied");
    }

    @Test
    void onlyASupervisorWhoIsNotTheApplicantApproves() {
        String id = scanned(zhang);

        assertThat(detail(admin.post(CUSTOMERS + id + "/verify", people("sunqi", "wangwu"), 422)))
                .contains("SUPERVISOR_USERIDS");
        assertThat(detail(admin.post(CUSTOMERS + id + "/verify", people("QIANBA", "qianba"), 422)))
                .contains("two people");
        assertThat(actions(id)).isEmpty();
        assertThat(status(zhang)).isEqualTo(BindingStatus.TEMP);
    }

    @Test
    void whatIsNotThereOrNotPossibleOrNotWellSaidIsAProblem() {
        String id = scanned(zhang);
        admin.post(CUSTOMERS + UUID.randomUUID() + "/verify", people("wangwu", "sunqi"), 404);
        admin.post(CUSTOMERS + UUID.randomUUID() + "/revoke", Map.of("by", "sunqi", "reason", "离职"), 404);
        admin.post(CUSTOMERS + "no-id/verify", people("wangwu", "sunqi"), 400);
        admin.post(CUSTOMERS + id + "/verify", Map.of("applicant", "wangwu"), 400);
        Map<String, String> half =
                Map.of("applicant", "wangwu", "approver", "sunqi", "reason", "老客户", "userid", member);
        admin.post(CUSTOMERS + id + "/verify", half, 400);
        admin.post(CUSTOMERS + id + "/match", people("wangwu", "sunqi"), 400);
        assertThat(reason(admin.post(CUSTOMERS + id + "/match", match("nobody", zhang), 409)))
                .isEqualTo("unknown_relation");
        assertThat(reason(admin.post(CUSTOMERS + id + "/revoke", Map.of("by", "sunqi", "reason", "误开"), 409)))
                .isEqualTo("not_verified");
        assertThat(actions(id)).isEmpty();

        admin.post(CUSTOMERS + id + "/verify", people("wangwu", "sunqi"), 200);
        assertThat(reason(admin.post(CUSTOMERS + id + "/verify", people("wangwu", "sunqi"), 409)))
                .isEqualTo("verified_already");
    }

    @Test
    void aMatchNamesTheContactAndARevocationEndsIt() {
        String id = scanned(zhang);
        admin.post(CUSTOMERS + id + "/match", match(member, zhang), 200);
        assertThat(callbacks.verified(zhang).externalUserId()).isEqualTo(zhang.externalUserId());

        admin.post(
                CUSTOMERS + id + "/revoke",
                Map.of("by", "zhouba", "reason", "本人" + zhang.phone().digits() + "停用"),
                200);

        eventually(() -> assertThat(status(zhang)).isEqualTo(BindingStatus.REVOKED));
        assertThat(actions(id)).startsWith("zhouba customer_revoked");
        assertThat(admin.get("/api/admin/admin-actions?size=200").jsonString())
                .doesNotContain(zhang.phone().digits());
        List<String> trail = admin.get(
                        "/api/admin/customers?phone=" + zhang.phone().digits())
                .read("$.items[0].evidence.trail[*].what");
        assertThat(trail).startsWith("claimed").contains("never").endsWith("bound", "revoked");
    }

    @Test
    void whoWasRefusedCanStillBeVerifiedByHand() {
        String id = scanned(zhang);
        String request = applied(id, zhang);
        admin.post(REQUESTS + "/" + request + "/reject", Map.of("approver", "sunqi", "reason", "不是本人"), 200);
        eventually(() -> assertThat(status(zhang)).isEqualTo(BindingStatus.REFUSED));

        admin.post(REQUESTS + "/" + request + "/reject", Map.of("approver", "sunqi", "reason", "不是本人"), 409);
        assertThat(outcomes(admin.post(REQUESTS + "/approve", approval(request), 200)))
                .containsExactly("decided_before");
        admin.post(CUSTOMERS + id + "/verify", people("wangwu", "sunqi"), 200);

        callbacks.verified(zhang);
    }

    @Test
    void oneBadIdSpoilsNoBulkApproval() {
        String first = applied(scanned(zhang), zhang);
        String second = applied(scanned(li), li);
        String unknown = UUID.randomUUID().toString();

        DocumentContext answer =
                admin.post(REQUESTS + "/approve", approval(first, "no-id", unknown, second, first), 200);

        assertThat(outcomes(answer))
                .containsExactly("approved", "not_found", "not_found", "approved", "decided_before");
        callbacks.verified(zhang);
        callbacks.verified(li);
        assertThat(actions(first)).containsExactly("sunqi verification_approved");
    }

    @Test
    void nobodyApprovesHisOwnApplicationsInBulkEither() {
        String id = scanned(zhang);
        Map<String, Object> wish = Map.of("customerId", id, "applicant", "sunqi", "reason", "老客户");
        String request = admin.post(REQUESTS, wish, 201).read("$.id");

        assertThat(outcomes(admin.post(REQUESTS + "/approve", approval(request), 200)))
                .containsExactly("own_application");
        admin.post(REQUESTS + "/" + request + "/reject", Map.of("approver", "sunqi", "reason", "算了"), 422);
        admin.post(REQUESTS + "/approve", Map.of("ids", List.of(request), "approver", "wangwu", "reason", "可以"), 422);
        assertThat(status(zhang)).isEqualTo(BindingStatus.TEMP);
    }

    @Test
    void whatWaitsForASupervisorIsListedWithMaskedNumbers() {
        String request = applied(scanned(zhang), zhang);

        DocumentContext page = admin.get(REQUESTS + "?state=asked&size=200");

        List<Map<String, Object>> items = page.read("$.items[?(@.id == '" + request + "')]");
        assertThat(items.getFirst())
                .containsEntry("phone", zhang.phone().masked())
                .containsEntry("bindingStatus", "temp")
                .containsEntry("userid", member)
                .containsEntry("addWay", 1)
                .containsEntry("addWayLabel", "扫码")
                .containsEntry("unionids", "equal")
                .containsEntry("applicant", "wangwu")
                .containsEntry("state", "asked")
                .containsEntry("decidedBy", null);
        assertThat(page.jsonString()).doesNotContain(zhang.phone().digits());
        admin.get(REQUESTS + "?state=open", 400);
    }

    @Test
    void aListOfNumbersAndContactsIsVerifiedAtOnce() {
        scanned(zhang);
        scanned(li);
        Person nobody = Person.anyone();
        callbacks.writesAndReads(nobody, li.phone().digits(), CustomerText.CLAIM_RECEIVED);
        List<Map<String, String>> items = List.of(
                item(zhang), item(nobody), Map.of("phone", "12", "userid", "x", "externalUserId", "y"), item(li));

        DocumentContext answer = admin.post(CUSTOMERS + "verify", bulk(items, "wangwu", "sunqi"), 200);

        assertThat(outcomes(answer)).containsExactly("verified", "no_open_claim", "not_a_mobile_number", "verified");
        assertThat(answer.jsonString())
                .contains(zhang.phone().masked())
                .doesNotContain(zhang.phone().digits());
        callbacks.verified(zhang);
        assertThat(callbacks.verified(li).externalUserId()).isEqualTo(li.externalUserId());
        assertThat(callbacks.verifications(nobody)).isZero();
        assertThat(outcomes(admin.post(CUSTOMERS + "verify", bulk(List.of(item(zhang)), "wangwu", "sunqi"), 200)))
                .containsExactly("verified_already");
        admin.post(CUSTOMERS + "verify", bulk(List.of(item(zhang)), "sunqi", "sunqi"), 422);
        admin.post(CUSTOMERS + "verify", bulk(List.of(), "wangwu", "sunqi"), 400);
    }

    /** Somebody who claims his number, and whom a member has as a contact who scanned a code. */
    private String scanned(Person person) {
        String by = person.salesRep();
        answer(person.openid(), follower(person));
        answer(person.externalUserId(), contact(person, person.unionid(), relation(by, 1, by)));
        callbacks.claims(person);
        callbacks.added(by, person);
        callbacks.judged(person, person, "never", "wrong_add_way");
        return callbacks.snapshots(person).getLast().customerId();
    }

    private String applied(String customerId, Person person) {
        Map<String, Object> wish = Map.of(
                "customerId",
                customerId,
                "userid",
                person.salesRep(),
                "externalUserId",
                person.externalUserId(),
                "applicant",
                "wangwu",
                "reason",
                "老客户");
        return admin.post(REQUESTS, wish, 201).read("$.id");
    }

    private BindingStatus status(Person person) {
        List<CustomerSnapshot> known = callbacks.snapshots(person);
        return known.getLast().bindingStatus();
    }

    private List<String> actions(String subject) {
        List<Map<String, String>> actions =
                admin.get("/api/admin/admin-actions?size=200").read("$.items[?(@.subject == '" + subject + "')]");
        return actions.stream()
                .map(action -> action.get("actor") + " " + action.get("action"))
                .toList();
    }

    private static Map<String, String> people(String applicant, String approver) {
        return Map.of("applicant", applicant, "approver", approver, "reason", "老客户，资料相符");
    }

    private static Map<String, String> match(String userId, Person person) {
        return Map.of(
                "userid", userId,
                "externalUserId", person.externalUserId(),
                "applicant", "wangwu",
                "approver", "sunqi",
                "reason", "老客户，资料相符");
    }

    private static Map<String, Object> approval(String... ids) {
        return Map.of("ids", List.of(ids), "approver", "sunqi", "reason", "资料相符");
    }

    private static Map<String, Object> bulk(List<Map<String, String>> items, String applicant, String approver) {
        return Map.of("items", items, "applicant", applicant, "approver", approver, "reason", "上线核对");
    }

    private static Map<String, String> item(Person person) {
        return Map.of(
                "phone", person.phone().digits(),
                "userid", person.salesRep(),
                "externalUserId", person.externalUserId());
    }

    private static List<String> outcomes(DocumentContext answer) {
        return answer.read("$.results[*].outcome");
    }

    private static String detail(DocumentContext problem) {
        return problem.read("$.detail");
    }

    private static String reason(DocumentContext problem) {
        return problem.read("$.reason");
    }
}
