package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class SecondPairOfEyesTest {

    private static final Selection CALLED = new Selection("reason", List.of("called"));

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @Test
    void whatTheRulesDoNotDecideASupervisorDoes() {
        callbacks.registered(zhang);
        scanned(zhang, member);
        String notice = taskOf(member, StaffText.WRONG_ADD_WAY);
        assertThat(click(member, notice, "apply")).isEqualTo(StaffText.VERIFICATION_APPLIED);

        StaffMessage request = requestTo("QianBa");
        assertThat(request.values())
                .containsEntry("phone", zhang.phone().digits())
                .containsEntry("contactName", zhang.name())
                .containsEntry("projectTitle", "设备安装项目")
                .containsEntry("addWayLabel", "扫码")
                .containsEntry("samePerson", "一致")
                .containsEntry("staffName", member)
                .containsEntry("reason", "添加方式是“扫码”");
        assertThat(click("qianba", taskOf(request), "approve", CALLED)).isEqualTo(StaffText.VERIFICATION_APPROVED);

        CustomerVerified verified = callbacks.verified(zhang);
        assertThat(verified.evidence()).isEqualTo(new Evidence("manual", "manual"));
        assertThat(verified.externalUserId()).isEqualTo(zhang.externalUserId());
        assertThat(verified.memberUserId()).isEqualTo(member);
        assertThat(result().values())
                .containsEntry("result", "已同意开通")
                .containsEntry("reason", "已电话核实本人")
                .containsEntry("phoneMasked", zhang.phone().masked());
    }

    @Test
    void theFirstDecisionCounts() {
        String sunqi = applied("sunqi");
        String qianba = taskOf(requestTo("QianBa"));
        assertThat(click("sunqi", sunqi, "approve")).isEqualTo(StaffText.VERIFICATION_APPROVED);

        assertThat(click("QianBa", qianba, "reject")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(click("sunqi", sunqi, "reject")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(click("sunqi", sunqi, "approve")).isEqualTo(StaffText.VERIFICATION_APPROVED);

        callbacks.settled(zhang);
        assertThat(status()).isEqualTo(BindingStatus.BOUND);
        assertThat(callbacks.verifications(zhang)).isEqualTo(1);
    }

    @Test
    void aRejectedClaimIsRefusedAndCanNotBeAppliedForAgain() {
        String card = applied("sunqi");
        assertThat(click("sunqi", card, "reject", new Selection("reason", List.of("not_him"))))
                .isEqualTo(StaffText.VERIFICATION_REJECTED);

        assertThat(result().values()).containsEntry("result", "已驳回").containsEntry("reason", "不是本人");
        eventually(() -> assertThat(status()).isEqualTo(BindingStatus.REFUSED));
        assertThat(click(member, taskOf(member, StaffText.WRONG_ADD_WAY), "apply"))
                .isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void nobodyElsesClickMovesAnything() {
        scanned(zhang, member);
        String notice = taskOf(member, StaffText.WRONG_ADD_WAY);
        assertThat(click("stranger", notice, "apply")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(requests()).isZero();

        click(member, notice, "apply");
        String card = taskOf(requestTo("sunqi"));
        for (String other : List.of("stranger", member, "QianBa")) {
            assertThat(click(other, card, "approve")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        }
        assertThat(click("sunqi", "verify-" + UUID.randomUUID(), "approve")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(click("sunqi", card, "other")).isEqualTo(StaffText.VERIFICATION_SETTLED);

        callbacks.settled(zhang);
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void whoeverPressesTwiceHasAppliedOnce() {
        applied("sunqi");
        String notice = taskOf(member, StaffText.WRONG_ADD_WAY);

        assertThat(click(member, notice, "apply")).isEqualTo(StaffText.VERIFICATION_APPLIED);

        assertThat(requests()).isEqualTo(1);
        assertThat(requestsTo("sunqi")).hasSize(1);
    }

    @Test
    void aSupervisorDoesNotDecideWhatHeAppliedForHimself() {
        scanned(zhang, "sunqi");
        String notice = taskOf("sunqi", StaffText.WRONG_ADD_WAY);

        assertThat(click("sunqi", notice, "apply")).isEqualTo(StaffText.VERIFICATION_APPLIED);

        String card = taskOf(requestTo("QianBa"));
        assertThat(requestsTo("sunqi")).isEmpty();
        assertThat(click("sunqi", card, "approve")).isEqualTo(StaffText.VERIFICATION_SETTLED);
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void nobodyHasToLookOnceTheRulesHaveDecided() {
        String card = applied("sunqi");
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 1, member),
                        relation("wangwu", 2, "wangwu", zhang.phone().digits())));
        callbacks.added("wangwu", zhang);
        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("unionid", "seen"));

        assertThat(click("sunqi", card, "reject")).isEqualTo(StaffText.VERIFICATION_SETTLED);

        assertThat(status()).isEqualTo(BindingStatus.BOUND);
        assertThat(callbacks.count("verification_requests", "state = 'moot' AND applicant", member))
                .isEqualTo(1);
    }

    @Test
    void somebodyWithTwoWeChatAccountsIsVerifiedWithoutTheContactThatIsNotHisOwn() {
        Person second = Person.anyone();
        answer(zhang.openid(), follower(zhang));
        answer(
                second.externalUserId(),
                contact(
                        second,
                        second.unionid(),
                        relation(member, 2, member, zhang.phone().digits())));
        callbacks.claims(zhang);
        callbacks.added(member, second);
        click(member, taskOf(member, StaffText.OTHER_PERSON), "apply");

        StaffMessage request = requestTo("sunqi");
        assertThat(request.values()).containsEntry("samePerson", "不一致");
        click("sunqi", taskOf(request), "approve");

        CustomerVerified verified = callbacks.verified(zhang);
        assertThat(verified.externalUserId()).isNull();
        assertThat(verified.memberUserId()).isEqualTo(member);
    }

    private String applied(String supervisor) {
        scanned(zhang, member);
        click(member, taskOf(member, StaffText.WRONG_ADD_WAY), "apply");
        return taskOf(requestTo(supervisor));
    }

    private void scanned(Person person, String by) {
        answer(person.openid(), follower(person));
        answer(person.externalUserId(), contact(person, person.unionid(), relation(by, 1, by)));
        callbacks.claims(person);
        callbacks.added(by, person);
    }

    private StaffText click(String userId, String taskId, String button, Selection... selections) {
        String code = UUID.randomUUID().toString();
        callbacks.send(
                taskId,
                new CardClicked(
                        userId,
                        taskId,
                        button,
                        "button_interaction",
                        code,
                        List.of(selections),
                        Callbacks.nextSecond()));
        return published
                .await(CardAnswer.class, answer -> answer.responseCode().equals(code))
                .text();
    }

    private String taskOf(String userId, StaffText text) {
        return taskOf(published.await(
                StaffMessage.class,
                message -> message.userId().equals(userId) && message.text() == text && aboutZhang(message)));
    }

    private StaffMessage requestTo(String supervisor) {
        return published.await(
                StaffMessage.class,
                message -> message.userId().equals(supervisor)
                        && message.text() == StaffText.VERIFICATION_REQUEST
                        && aboutZhang(message));
    }

    private List<StaffMessage> requestsTo(String supervisor) {
        return callbacks.toStaff(supervisor).stream()
                .filter(message -> message.text() == StaffText.VERIFICATION_REQUEST && aboutZhang(message))
                .toList();
    }

    private StaffMessage result() {
        return published.await(
                StaffMessage.class,
                message -> message.userId().equals(member) && message.text() == StaffText.VERIFICATION_RESULT);
    }

    private boolean aboutZhang(StaffMessage message) {
        return callbacks.snapshots(zhang).stream()
                .anyMatch(snapshot -> message.about().contains(snapshot.customerId()));
    }

    private BindingStatus status() {
        return callbacks.snapshots(zhang).getLast().bindingStatus();
    }

    private long requests() {
        return callbacks.count("verification_requests", "applicant", member);
    }

    private static String taskOf(StaffMessage message) {
        return Objects.requireNonNull(message.card()).taskId();
    }
}
