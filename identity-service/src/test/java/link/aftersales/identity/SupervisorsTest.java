package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervisors who are known from the imported list of staff only. */
@IdentityTest
class SupervisorsTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();
    private final String boss = "Boss-" + zhang.openid();

    @BeforeEach
    void scannedByAMemberWithABoss() {
        imported(member, "王五", "sales");
        imported(boss, "赵总", "supervisor");
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 1, member)));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
    }

    @AfterEach
    void nobodyIsImportedAnyMore() {
        jdbc.sql("DELETE FROM staff WHERE userid IN (?, ?)")
                .params(member, boss)
                .update();
    }

    @Test
    void theyDecideAndReadWhoApplies() {
        StaffMessage request = applied();

        assertThat(request.values()).containsEntry("staffName", "王五");
        assertThat(click(boss.toLowerCase(Locale.ROOT), taskOf(request), "approve"))
                .isEqualTo(StaffText.VERIFICATION_APPROVED);
        callbacks.verified(zhang);
    }

    @Test
    void aContactWhoIsGoneIsNotApproved() {
        StaffMessage request = applied();
        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));
        callbacks.settled(zhang);

        assertThat(click(boss, taskOf(request), "approve")).isEqualTo(StaffText.VERIFICATION_SETTLED);

        assertThat(published
                        .await(
                                StaffMessage.class,
                                message -> message.userId().equals(member)
                                        && message.text() == StaffText.VERIFICATION_RESULT)
                        .values())
                .containsEntry("result", "未能开通")
                .containsEntry("reason", "与这位联系人的好友关系已解除");
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    private StaffMessage applied() {
        StaffMessage notice = told(member, StaffText.WRONG_ADD_WAY);
        assertThat(click(member, taskOf(notice), "apply")).isEqualTo(StaffText.VERIFICATION_APPLIED);
        return told(boss, StaffText.VERIFICATION_REQUEST);
    }

    private StaffMessage told(String userId, StaffText text) {
        return published.await(
                StaffMessage.class, message -> message.userId().equals(userId) && message.text() == text);
    }

    private StaffText click(String userId, String taskId, String button) {
        String code = UUID.randomUUID().toString();
        callbacks.send(
                taskId,
                new CardClicked(userId, taskId, button, "button_interaction", code, List.of(), Callbacks.nextSecond()));
        return published
                .await(CardAnswer.class, shown -> shown.responseCode().equals(code))
                .text();
    }

    private static String taskOf(StaffMessage message) {
        return Objects.requireNonNull(message.card()).taskId();
    }

    private void imported(String userId, String name, String role) {
        jdbc.sql("INSERT INTO staff (userid, name, role) VALUES (?, ?, ?)")
                .params(userId, name, role)
                .update();
    }
}
