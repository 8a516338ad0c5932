package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.identity.trust.DueDecisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redeemed codes and the member's answers, as rows that other packages write. */
@IdentityTest
class ProofTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private DueDecisions dueDecisions;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @Test
    void aRedeemedCodeProvesThePersonWhereNoUnionidDoes() {
        claimsWithoutUnionid(zhang.phone().digits());
        callbacks.judged(zhang, zhang, "waits", "no_unionid");

        code(zhang, Duration.ofDays(1), id(zhang));
        dueDecisions.proofChanged(id(zhang));

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("code", "seen"));
    }

    @Test
    void aCodeProvesNothingForWhoDidNotTypeIt() {
        Person other = Person.anyone();
        claimsWithoutUnionid(zhang.phone().digits());
        callbacks.judged(zhang, zhang, "waits", "no_unionid");
        answer(other.openid(), followerWithoutUnionid(other));
        callbacks.claims(other);

        code(zhang, Duration.ofDays(1), id(other));
        dueDecisions.proofChanged(id(zhang));
        callbacks.settled(zhang);

        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void anUnexpiredCodeInTheChatMakesTheContactAWaitingCustomer() {
        String deskless = "wangwu-" + zhang.openid();
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(zhang.externalUserId(), contact(zhang, "", relation(deskless, 2, deskless)));
        callbacks.claims(zhang);
        callbacks.added(deskless, zhang);
        callbacks.settled(zhang);
        assertThat(callbacks.trail(zhang, zhang)).isEmpty();

        code(zhang, Duration.ofDays(-1), null);
        dueDecisions.proofChanged(id(zhang));
        callbacks.settled(zhang);
        assertThat(callbacks.trail(zhang, zhang)).isEmpty();

        code(zhang, Duration.ofDays(1), null);
        dueDecisions.proofChanged(id(zhang));

        callbacks.judged(zhang, zhang, "waits", "no_unionid");
    }

    @Test
    void theMembersYesProvesTheNumberAndHisNoDoesNot() {
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member)));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("unionid", "unproven"));

        answered("no");
        callbacks.settled(zhang);
        assertThat(callbacks.snapshots(zhang).getLast().verified()).isTrue();
        assertThat(callbacks.snapshots(zhang).getLast().numberProven()).isFalse();

        answered("yes");
        eventually(() ->
                assertThat(callbacks.snapshots(zhang).getLast().numberProven()).isTrue());
        assertThat(jdbc.sql("SELECT step FROM customer_steps WHERE customer_id = ? ORDER BY id")
                        .param(id(zhang))
                        .query(String.class)
                        .list())
                .containsExactly("claimed", "bound", "number_proven");
    }

    private void claimsWithoutUnionid(String... seen) {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member, seen)));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
    }

    private void code(Person contact, Duration validFor, UUID redeemedBy) {
        jdbc.sql("""
                        INSERT INTO codes (id, userid, external_userid, phones, code_hash, issued_at, expires_at, redeemed_by)
                        VALUES (gen_random_uuid(), :member, :contact, ARRAY[:phone], :hash, now(),
                            now() + make_interval(secs => :seconds), :redeemedBy)""")
                .param("member", member)
                .param("contact", contact.externalUserId())
                .param("phone", contact.phone().digits())
                .param("hash", "any".getBytes(StandardCharsets.US_ASCII))
                .param("seconds", validFor.toSeconds())
                .param("redeemedBy", redeemedBy)
                .update();
    }

    private void answered(String answer) {
        jdbc.sql("""
                        INSERT INTO number_answers (userid, external_userid, phone, task_id, asked_at, answer)
                        VALUES (:member, :contact, :phone, gen_random_uuid()::text, now(), :answer)
                        ON CONFLICT (userid, external_userid, phone) DO UPDATE SET answer = excluded.answer""")
                .param("member", member)
                .param("contact", zhang.externalUserId())
                .param("phone", zhang.phone().digits())
                .param("answer", answer)
                .update();
        dueDecisions.proofChanged(id(zhang));
    }

    private UUID id(Person person) {
        return jdbc.sql("SELECT customer_id FROM customers WHERE openid = ?")
                .param(person.openid())
                .query(UUID.class)
                .single();
    }
}
