package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.identity.WelcomeMessages.OK;
import static link.aftersales.identity.WelcomeMessages.SILENCE;
import static link.aftersales.identity.WelcomeMessages.refusal;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class WelcomeTest {

    private static final int GREETED_ELSEWHERE_NOW = 41096;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();
    private final String welcomeCode = "welcome-" + zhang.openid();

    @BeforeEach
    void claimsWithoutUnionid() {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(
                zhang.externalUserId(),
                contact(zhang, "", relation(member, 2, member, zhang.phone().digits())));
        callbacks.claims(zhang);
    }

    @Test
    void theWelcomeMessageBringsTheCode() {
        jdbc.sql("INSERT INTO staff (userid, name, role) VALUES (?, '王五', 'sales')")
                .param(member)
                .update();

        added(Instant.now());
        eventually(() -> assertThat(greetings()).hasSize(1));
        callbacks.writes(zhang, code(greetings().getFirst()));

        eventually(() -> assertThat(callbacks.count("codes", "redeemed_by IS NOT NULL AND userid", member))
                .isEqualTo(1));
        assertThat(greetings().getFirst()).contains("远大机电", "王五").doesNotContain("{", "null");
        assertThat(forwardings()).isEmpty();
        eventually(
                () -> assertThat(callbacks.count("welcomes", "userid", member)).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {41050, 41051, 40058})
    void aCodeThatWasRefusedGoesByTheMembersHandOnce(int errcode) {
        WelcomeMessages.answer(welcomeCode, refusal(errcode));

        added(Instant.now());

        forwardedOnce(code(onlyGreeting()));
    }

    @Test
    void aCodeThatPerhapsArrivedIsForwardedTheSame() {
        WelcomeMessages.answer(welcomeCode, SILENCE);

        added(Instant.now());

        forwardedOnce(code(onlyGreeting()));
    }

    @Test
    void whileAnotherAppIsGreetingItIsTriedAgain() {
        WelcomeMessages.answer(welcomeCode, refusal(GREETED_ELSEWHERE_NOW), refusal(GREETED_ELSEWHERE_NOW), OK);

        added(Instant.now());
        eventually(() -> assertThat(greetings()).hasSize(3));
        callbacks.writes(zhang, code(greetings().getLast()));

        eventually(() -> assertThat(callbacks.count("codes", "redeemed_by IS NOT NULL AND userid", member))
                .isEqualTo(1));
        assertThat(callbacks.count("codes", "userid", member)).isEqualTo(1);
        assertThat(forwardings()).isEmpty();
    }

    @Test
    void whenAnotherAppDoesNotEndInTimeTheMemberForwards() {
        WelcomeMessages.answer(welcomeCode, refusal(GREETED_ELSEWHERE_NOW));

        added(Instant.now().minusSeconds(15));

        eventually(() -> assertThat(forwardings()).hasSize(1));
        assertThat(greetings()).isNotEmpty();
        assertThat(forwardings().getFirst().values())
                .containsEntry("code", code(greetings().getLast()));
    }

    @Test
    void whatComesTooLateIsNotEvenTried() {
        added(Instant.now().minusSeconds(19));

        eventually(() -> assertThat(forwardings()).hasSize(1));
        assertThat(greetings()).isEmpty();
    }

    @Test
    void aCodeWhoseSenderDiedIsMadeAnew() {
        WelcomeMessages.answer(welcomeCode, refusal(41050));
        added(Instant.now());
        eventually(() -> assertThat(forwardings()).hasSize(1));
        jdbc.sql("""
                        INSERT INTO code_wishes (external_userid, phone, userid, customer_id, fresh_since, due_at)
                        SELECT ?, phone, ?, customer_id, claimed_at, now() FROM customers WHERE openid = ?""").params(zhang.externalUserId(), member, zhang.openid()).update();

        eventually(() -> assertThat(forwardings()).hasSize(2));

        callbacks.writes(zhang, forwardings().getLast().values().get("code"));
        eventually(() -> assertThat(callbacks.count("codes", "redeemed_by IS NOT NULL AND userid", member))
                .isEqualTo(1));
    }

    @Test
    void whoeverIsVerifiedAtOnceIsWelcomedWithoutACode() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 2, member, zhang.phone().digits())));
        callbacks.follows(zhang);
        eventually(() -> assertThat(callbacks.count("followers", "unionid IS NOT NULL AND openid", zhang.openid()))
                .isEqualTo(1));

        added(Instant.now());

        callbacks.verified(zhang);
        assertThat(onlyGreeting()).contains("您的身份已验证").doesNotContain("验证码", "{", "null");
        eventually(
                () -> assertThat(callbacks.count("welcomes", "userid", member)).isZero());
        assertThat(forwardings()).isEmpty();
    }

    @Test
    void aContactWhomNobodyWaitsForIsNotGreeted() {
        Person li = Person.anyone();
        answer(
                li.externalUserId(),
                contact(
                        li,
                        "",
                        relation(li.salesRep(), 2, li.salesRep(), li.phone().digits())));
        ContactAdded event =
                new ContactAdded(li.salesRep(), li.externalUserId(), false, null, "welcome-li", Instant.now());

        callbacks.send(li.externalUserId(), event);
        eventually(() -> assertThat(callbacks.count("relations", "read_at IS NOT NULL AND userid", li.salesRep()))
                .isEqualTo(1));
        callbacks.settled(li);

        assertThat(WelcomeMessages.texts("welcome-li")).isEmpty();
    }

    @Test
    void whatIsOverIsForgottenAlthoughNobodyComes() {
        jdbc.sql("""
                        INSERT INTO welcomes (userid, external_userid, welcome_code, usable_until)
                        VALUES (:member, 'wm-long-ago', 'code-1', now() - interval '61 s'),
                            (:member, 'wm-just-now', 'code-2', now() + interval '1 hour')""").param("member", member).update();

        eventually(
                () -> assertThat(callbacks.count("welcomes", "userid", member)).isEqualTo(1));
        assertThat(callbacks.count("welcomes", "external_userid = 'wm-just-now' AND userid", member))
                .isEqualTo(1);
    }

    private void added(Instant at) {
        callbacks.send(
                zhang.externalUserId(), new ContactAdded(member, zhang.externalUserId(), false, null, welcomeCode, at));
    }

    private List<String> greetings() {
        return WelcomeMessages.texts(welcomeCode);
    }

    private String onlyGreeting() {
        eventually(() -> assertThat(greetings()).hasSize(1));
        return greetings().getFirst();
    }

    private List<StaffMessage> forwardings() {
        return callbacks.toStaff(member).stream()
                .filter(message -> message.text() == StaffText.FORWARD_CODE)
                .toList();
    }

    private void forwardedOnce(String code) {
        eventually(() -> assertThat(forwardings()).hasSize(1));
        callbacks.settled(zhang);
        assertThat(forwardings()).hasSize(1);
        assertThat(forwardings().getFirst().values()).containsEntry("code", code);
        assertThat(greetings()).hasSize(1);
        assertThat(callbacks.count("codes", "userid", member)).isEqualTo(1);
    }

    private static String code(String greeting) {
        Matcher digits = Pattern.compile("验证码：(\\d{6})").matcher(greeting);
        assertThat(digits.find()).describedAs(greeting).isTrue();
        return digits.group(1);
    }
}
