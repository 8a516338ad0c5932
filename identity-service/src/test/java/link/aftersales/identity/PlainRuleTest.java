package link.aftersales.identity;

import static link.aftersales.contracts.text.StaffText.PERSON_UNPROVEN;
import static link.aftersales.contracts.text.StaffText.SEVERAL_CLAIMANTS;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IdentityTest
@TestPropertySource(properties = "IDENTITY_WITHOUT_UNIONID=phone")
class PlainRuleTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final Person other = Person.anyone();

    @Test
    void theNumberAloneIsEnoughForItsOnlyClaimant() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);

        callbacks.added("wangwu", zhang);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("sole_claimant", "seen"));
    }

    @Test
    void ofTwoClaimantsNeitherIsTrustedByTheNumberAlone() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);

        callbacks.added("wangwu", zhang);

        callbacks.judged(zhang, zhang, "waits", "several_claimants");
        callbacks.judged(other, zhang, "waits", "several_claimants");
        assertThat(callbacks.verifications(zhang)).isZero();
        assertThat(callbacks.verifications(other)).isZero();
        eventually(() -> assertThat(told(
                        "wangwu",
                        SEVERAL_CLAIMANTS,
                        "phoneMasked",
                        zhang.phone().masked()))
                .hasSize(1));
        StaffMessage warning = told(
                        "wangwu",
                        SEVERAL_CLAIMANTS,
                        "phoneMasked",
                        zhang.phone().masked())
                .getFirst();
        assertThat(warning.values()).containsEntry("count", "2");
        assertThat(warning.about()).hasSize(1).isSubsetOf(customerIds());
    }

    @Test
    void whereNoNumberWasSeenTheMemberMayHaveASupervisorLook() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);
        String desk = asked();
        answer(zhang.externalUserId(), contact(zhang, "", relation(desk, 2, desk)));

        callbacks.added(desk, zhang);

        callbacks.judged(zhang, zhang, "waits", "no_unionid");
        eventually(() -> assertThat(told(desk, PERSON_UNPROVEN, "contactName", zhang.name()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.card()).isNotNull()));
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void aClaimantWhoGivesTheNumberUpNoLongerStandsInTheWay() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);
        callbacks.added("wangwu", zhang);
        callbacks.judged(zhang, zhang, "waits", "several_claimants");

        callbacks.claims(other);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("sole_claimant", "seen"));
    }

    /** Who is to add zhang, once somebody was asked. */
    private String asked() {
        String phone = zhang.phone().digits();
        eventually(
                () -> assertThat(callbacks.count("sales_todos", "phone", phone)).isEqualTo(1));
        return jdbc.sql("SELECT userid FROM sales_todos WHERE phone = ?")
                .param(phone)
                .query(String.class)
                .single();
    }

    private List<StaffMessage> told(String member, StaffText text, String name, String value) {
        return callbacks.toStaff(member).stream()
                .filter(message ->
                        message.text() == text && value.equals(message.values().get(name)))
                .toList();
    }

    private List<String> customerIds() {
        return jdbc.sql("SELECT customer_id::text FROM customers WHERE phone = ?")
                .param(zhang.phone().digits())
                .query(String.class)
                .list();
    }

    private void nobodyHasAUnionid() {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(other.openid(), followerWithoutUnionid(other));
        answer(
                zhang.externalUserId(),
                contact(zhang, "", relation("wangwu", 2, "wangwu", zhang.phone().digits())));
    }
}
