package link.aftersales.identity;

import static link.aftersales.identity.Platforms.NO_SUCH_RELATION;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.page;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.identity.Platforms.swept;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.IdentityEvent.Evidence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IdentityTest
@TestPropertySource(properties = "identity.sweep.pause=0s")
class SweepTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final Person other = Person.anyone();
    private final String member = zhang.salesRep();
    private final String relation = relation(member, 2, member, zhang.phone().digits());

    @Test
    void aContactWhoseCallbackWasLostIsFoundAndProvesTheClaim() {
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);
        answer(member, page("", swept(zhang, zhang.unionid(), relation)));

        sweep();

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("unionid", "seen"));
        assertThat(state("add_way || ' ' || oper_userid || ' ' || half")).isEqualTo("2 " + member + " false");
    }

    @Test
    void everyPageIsRead() {
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);
        answer(
                member,
                page("next", swept(other, other.unionid(), relation(member, 1, member))),
                page("", swept(zhang, zhang.unionid(), relation)));

        sweep();

        callbacks.verified(zhang);
        assertThat(callbacks.count("relations", "external_userid", other.externalUserId()))
                .isEqualTo(1);
    }

    @Test
    void whatIsKnownAlreadyIsNotTouched() {
        added();
        String before = state("xmin::text");
        answer(member, page("", swept(zhang, zhang.unionid(), relation)));

        sweep();

        assertThat(state("xmin::text")).isEqualTo(before);
    }

    @Test
    void numbersStayAsTheyWereFirstSeen() {
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 2, member, other.phone().digits())));
        callbacks.added(member, zhang);
        eventually(() -> assertThat(state("numbers_seen::text"))
                .isEqualTo("{" + other.phone().digits() + "}"));
        answer(member, page("", swept(zhang, "a-new-unionid", relation)));

        sweep();

        assertThat(callbacks.count("contacts", "unionid", "a-new-unionid")).isEqualTo(1);
        assertThat(state("numbers_seen::text")).isEqualTo("{" + other.phone().digits() + "}");
    }

    @Test
    void aRelationThatWasDeletedAfterItBeganStaysDeleted() {
        added();
        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));
        eventually(() -> assertThat(state("deleted_at IS NULL")).isEqualTo("false"));
        answer(member, page("", swept(zhang, zhang.unionid(), relation)));

        sweep();

        assertThat(state("deleted_at IS NULL")).isEqualTo("false");
    }

    @Test
    void aRelationThatBeganAfterItsDeletionBeginsAnew() {
        added();
        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));
        eventually(() -> assertThat(state("deleted_at IS NULL")).isEqualTo("false"));
        Instant anew = Callbacks.nextSecond().plusSeconds(1);
        String later = relation.replaceAll("\"createtime\":\\d+", "\"createtime\":" + anew.getEpochSecond());
        answer(member, page("", swept(zhang, zhang.unionid(), later)));

        sweep();

        assertThat(state("deleted_at IS NULL")).isEqualTo("true");
    }

    @Test
    void whoIsAbsentFromASweepStaysTrusted() {
        answer(zhang.openid(), follower(zhang));
        callbacks.claims(zhang);
        added();
        callbacks.verified(zhang);
        answer(member, NO_SUCH_RELATION);

        sweep();

        callbacks.settled(zhang);
        assertThat(callbacks.snapshots(zhang).getLast().bindingStatus()).isEqualTo(BindingStatus.BOUND);
        assertThat(state("deleted_at IS NULL")).isEqualTo("true");
    }

    @Test
    void aMemberWhomWecomRefusesIsLeftAloneUntilTheNextDay() {
        answer(member, "{\"errcode\":60111,\"errmsg\":\"userid not found\"}");

        begin();

        eventually(() -> assertThat(callbacks.count(
                        "sweeps", "due_at IS NULL AND not_before > now() + interval '23 hours' AND userid", member))
                .isEqualTo(1));
    }

    @Test
    void allMembersAreSweptOnceADay() {
        answer("", "{\"errcode\":0,\"errmsg\":\"ok\",\"follow_user\":[\"" + member + "\"]}");
        answer(member, page("", swept(zhang, zhang.unionid(), relation)));

        jdbc.sql("UPDATE sweep_round SET due_at = now()").update();

        eventually(() -> assertThat(callbacks.count("sweeps", "due_at IS NULL AND userid", member))
                .isEqualTo(1));
        assertThat(state("add_way")).isEqualTo("2");
        assertThat(jdbc.sql("SELECT due_at > now() + interval '23 hours' FROM sweep_round")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void added() {
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation));
        callbacks.added(member, zhang);
        callbacks.settled(zhang);
        eventually(() ->
                assertThat(state("read_at IS NOT NULL AND read_due_at IS NULL")).isEqualTo("true"));
    }

    private void begin() {
        jdbc.sql("INSERT INTO sweeps (userid, due_at, daily) VALUES (?, now(), true)")
                .param(member)
                .update();
    }

    private void sweep() {
        begin();
        eventually(() -> assertThat(callbacks.count("sweeps", "swept_at IS NOT NULL AND userid", member))
                .isEqualTo(1));
    }

    private String state(String expression) {
        return jdbc.sql("SELECT CAST(" + expression + " AS text) FROM relations WHERE external_userid = ?")
                .param(zhang.externalUserId())
                .query(String.class)
                .optional()
                .orElse("no relation");
    }
}
