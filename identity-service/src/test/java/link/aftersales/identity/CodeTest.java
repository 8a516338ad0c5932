package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.ASKED_AGAIN;
import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.contracts.text.CustomerText.CODE_EXPIRED;
import static link.aftersales.contracts.text.CustomerText.CODE_LOCKED;
import static link.aftersales.contracts.text.CustomerText.CODE_NOT_NEEDED;
import static link.aftersales.contracts.text.CustomerText.CODE_RESENT;
import static link.aftersales.contracts.text.CustomerText.CODE_RESENT_OFTEN;
import static link.aftersales.contracts.text.CustomerText.CODE_WRONG;
import static link.aftersales.contracts.text.CustomerText.PRIVACY;
import static link.aftersales.contracts.text.CustomerText.VERIFY_FIRST;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class CodeTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final Person thief = Person.anyone();
    private final String member = zhang.salesRep();

    @BeforeEach
    void noUnionidAnywhere() {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(thief.openid(), followerWithoutUnionid(thief));
        answer(zhang.externalUserId(), contact(zhang, "", relation(member, 2, member, number())));
    }

    @Test
    void theMemberIsAskedOnceToForwardACodeAndItProvesTheClaimant() {
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        String code = forwarded(1);
        callbacks.added(member, zhang);
        callbacks.settled(zhang);

        callbacks.writes(zhang, code);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("code", "seen"));
        redeemedBy(zhang);
        assertThat(warnings()).isEmpty();
        assertThat(forwardings()).hasSize(1);
        assertThat(forwardings().getFirst().about()).containsExactly(customerId(zhang));
        assertThat(forwardings().getFirst().values())
                .containsEntry("contactName", zhang.name())
                .containsEntry("phoneMasked", zhang.phone().masked());
    }

    @Test
    void nobodyCanReadACodeInTheDatabase() {
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        String code = forwarded(1);

        List<Map<String, Object>> rows = jdbc.sql("SELECT *, encode(code_hash, 'escape') FROM codes WHERE userid = ?")
                .param(member)
                .query()
                .listOfRows();

        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain(code);
    }

    @Test
    void fiveWrongCodesLockAFollowerEvenForTheRightOne() {
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        String code = forwarded(1);
        for (int i = 1; i <= 4; i++) {
            callbacks.writesAndReads(zhang, other(code, i), CODE_WRONG);
            assertThat(lastValues(zhang)).containsEntry("left", String.valueOf(5 - i));
        }

        callbacks.writesAndReads(zhang, other(code, 5), CODE_LOCKED);
        assertThat(lastValues(zhang)).containsEntry("hours", "24");
        callbacks.writesAndReads(zhang, code, CODE_LOCKED);

        assertThat(callbacks.count("codes", "redeemed_by IS NULL AND userid", member))
                .isEqualTo(1);
    }

    @Test
    void aNumberThatNobodyKnowsIsAnsweredLikeAKnownOne() {
        callbacks.claims(thief);

        callbacks.writesAndReads(thief, "123456", CODE_WRONG);
        callbacks.writesAndReads(thief, "重发验证码", CODE_RESENT);

        callbacks.settled(thief);
        assertThat(callbacks.count("codes", "phones[1]", thief.phone().digits()))
                .isZero();
    }

    @Test
    void aCodeIsNothingToWhoeverClaimsAnotherNumber() {
        callbacks.claims(zhang);
        callbacks.claims(thief);
        callbacks.added(member, zhang);
        String code = forwarded(1);

        callbacks.writesAndReads(thief, code, CODE_WRONG);
        callbacks.writes(zhang, code);

        callbacks.verified(zhang);
        redeemedBy(zhang);
        callbacks.settled(thief);
        assertThat(callbacks.verifications(thief)).isZero();
    }

    @Test
    void aLaterClaimantCanNotRedeemAndTheOwnersCodeStaysGood() {
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        String code = forwarded(1);
        callbacks.writesAndReads(thief, number(), CLAIM_RECEIVED);
        forwarded(2);
        eventually(() -> assertThat(warnings()).hasSize(1));

        callbacks.writesAndReads(thief, code, CODE_WRONG);
        callbacks.writes(zhang, code);

        callbacks.verified(zhang);
        redeemedBy(zhang);
        callbacks.settled(thief);
        assertThat(callbacks.verifications(thief)).isZero();
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void oneCodeServesEveryNumberByWhichTheContactMayHaveBeenFound() {
        String desk = askedForBoth();
        answer(zhang.externalUserId(), contact(zhang, "", relation(desk, 2, desk)));
        callbacks.added(desk, zhang);
        eventually(() -> assertThat(forwardings(desk, zhang)).hasSize(1));
        StaffMessage forwarding = forwardings(desk, zhang).getFirst();

        callbacks.writes(zhang, forwarding.values().get("code"));

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("code", "unproven"));
        assertThat(forwarding.values().get("phoneMasked"))
                .contains(zhang.phone().masked());
        assertThat(forwardings(desk, zhang)).hasSize(1);
        callbacks.settled(thief);
        assertThat(callbacks.verifications(thief)).isZero();
    }

    /** Two strangers to the company: the same desk is to add both of them. */
    private String askedForBoth() {
        callbacks.claims(thief);
        callbacks.claims(zhang);
        eventually(() ->
                assertThat(callbacks.count("sales_todos", "phone", number())).isEqualTo(1));
        return jdbc.sql("SELECT userid FROM sales_todos WHERE phone = ?")
                .param(number())
                .query(String.class)
                .single();
    }

    private List<StaffMessage> forwardings(String userId, Person person) {
        return callbacks.toStaff(userId).stream()
                .filter(message -> message.text() == StaffText.FORWARD_CODE)
                .filter(message -> person.name().equals(message.values().get("contactName")))
                .toList();
    }

    @Test
    void aCodeIsRedeemedOnceAndProvesNobodyElse() {
        callbacks.claims(zhang);
        callbacks.writesAndReads(thief, number(), CLAIM_RECEIVED);
        callbacks.added(member, zhang);
        String code = forwarded(1);
        callbacks.writes(zhang, code);
        redeemedBy(zhang);

        callbacks.writesAndReads(thief, code, CODE_WRONG);

        callbacks.settled(thief);
        assertThat(callbacks.verifications(thief)).isZero();
        assertThat(callbacks.count("codes", "redeemed_by = '" + customerId(zhang) + "' AND userid", member))
                .isEqualTo(1);
    }

    @Test
    void anExpiredCodeIsToldAndAFreshOneComesThreeTimesADay() {
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        String code = forwarded(1);
        jdbc.sql("UPDATE codes SET expires_at = now() - interval '1 s' WHERE userid = ?")
                .param(member)
                .update();
        callbacks.writesAndReads(zhang, code, CODE_EXPIRED);

        for (int i = 2; i <= 4; i++) {
            callbacks.writesAndReads(zhang, "重发验证码", CODE_RESENT);
            forwarded(i);
        }
        callbacks.writesAndReads(zhang, "重发验证码", CODE_RESENT_OFTEN);
        callbacks.writes(zhang, forwarded(4));

        redeemedBy(zhang);
        assertThat(forwardings()).hasSize(4);
    }

    @Test
    void wordsAboutCodesFromWhoeverClaimsNothingAreAnsweredWithWhatToDo() {
        callbacks.writesAndReads(zhang, "123456", CODE_NOT_NEEDED);
        callbacks.writesAndReads(zhang, "重发验证码", VERIFY_FIRST);
        callbacks.writes(zhang, "好了");

        eventually(
                () -> assertThat(callbacks.texts(zhang)).containsExactly(CODE_NOT_NEEDED, VERIFY_FIRST, VERIFY_FIRST));
    }

    @Test
    void sixDigitsOfAVerifiedCustomerAreLeftToHisRequest() {
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member, number())));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        callbacks.verified(zhang);

        callbacks.writes(zhang, "123456");
        callbacks.writes(zhang, "好了");
        callbacks.writesAndReads(zhang, "重发验证码", CODE_NOT_NEEDED);

        assertThat(callbacks.texts(zhang)).containsExactly(CLAIM_RECEIVED, CODE_NOT_NEEDED);
    }

    @Test
    void whoeverCanBeFoundNowIsSearchedAgain() {
        callbacks.claims(zhang);

        callbacks.writesAndReads(zhang, "好了", ASKED_AGAIN);

        assertThat(lastValues(zhang)).containsEntry("phoneMasked", zhang.phone().masked());
    }

    @Test
    void privacyIsExplainedWithItsMonths() {
        callbacks.writesAndReads(zhang, "隐私", PRIVACY);

        assertThat(lastValues(zhang)).containsEntry("months", "24");
    }

    private String number() {
        return zhang.phone().digits();
    }

    private List<StaffMessage> forwardings() {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.text() == StaffText.FORWARD_CODE)
                .toList();
    }

    /** That several followers claim the number. */
    private List<StaffMessage> warnings() {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.text() == StaffText.SEVERAL_CLAIMANTS)
                .toList();
    }

    /** The code of the member's so-manieth forwarding, once he was asked. */
    private String forwarded(int count) {
        eventually(() -> assertThat(forwardings()).hasSizeGreaterThanOrEqualTo(count));
        return forwardings().get(count - 1).values().get("code");
    }

    private static String other(String code, int by) {
        return "%06d".formatted((Integer.parseInt(code) + by) % 1_000_000);
    }

    private Map<String, String> lastValues(Person person) {
        return callbacks.messages(person).getLast().parts().getFirst().values();
    }

    private String customerId(Person person) {
        return jdbc.sql("SELECT customer_id::text FROM customers WHERE openid = ?")
                .param(person.openid())
                .query(String.class)
                .single();
    }

    private void redeemedBy(Person person) {
        eventually(() -> assertThat(callbacks.count("codes", "redeemed_by::text", customerId(person)))
                .isEqualTo(1));
    }
}
