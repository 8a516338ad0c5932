package link.aftersales.notification.push;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Worker;
import link.aftersales.notification.push.Outcome.NotTried;
import link.aftersales.notification.push.ScriptedMessenger.Crash;
import link.aftersales.notification.push.ScriptedMessenger.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What a member gets at most, and in which order, on real rows; time passes by moving what was counted back. */
@SpringJUnitConfig(DeliverySlice.class)
class LimiterTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettleAttempt settling;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedMessenger wecom = new ScriptedMessenger(Channel.WECOM_APP);
    private final ScriptedMessenger wechat = new ScriptedMessenger(Channel.WECHAT_MP);
    private final List<Worker> workers = new ArrayList<>();

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
    }

    @AfterEach
    void stopWorkers() {
        workers.forEach(Worker::stop);
    }

    @Test
    void givesAMemberThirtyInAMinuteThroughTwoCopiesAndTheRestAfterIt() {
        plan("li", 45);
        work();
        work();

        eventually(() -> assertThat(wecom.textsTo("li")).hasSize(30));
        eventually(() -> assertThat(waiting("next_attempt_at > now() + interval '55 seconds'"))
                .isEqualTo(1));
        assertThat(wecom.textsTo("li")).hasSize(30);

        pass("63 seconds");
        eventually(() -> assertThat(wecom.textsTo("li")).hasSize(45));
    }

    @Test
    void givesAMemberAThousandInAnHour() {
        jdbc.sql("""
                insert into push_slots
                select 'wecom_app', 'li', n, now() - interval '50 minutes', gen_random_uuid()
                from generate_series(1, 999) n""").update();
        plan("li", 3);
        SendDueDeliveries copy = copy();

        assertThat(copy.sendNext(Channel.WECOM_APP)).isTrue();
        assertThat(copy.sendNext(Channel.WECOM_APP)).isFalse();
        pass("11 minutes");
        copy.sendNext(Channel.WECOM_APP);

        assertThat(wecom.textsTo("li")).hasSize(2);
    }

    @Test
    void countsAMemberOnceHoweverHisNameIsWritten() {
        plan("Li", 30);
        plan("lI", 5);

        sendAll(copy());

        assertThat(wecom.shown).hasSize(30);
    }

    @Test
    void countsNothingForCustomers() {
        for (int i = 0; i < 40; i++) {
            plan(Channel.WECHAT_MP, "o-1", Urgency.TICKET, i);
        }
        SendDueDeliveries copy = copy();
        while (copy.sendNext(Channel.WECHAT_MP)) {
            assertThat(wechat.shown).hasSizeLessThanOrEqualTo(40);
        }

        assertThat(wechat.textsTo("o-1")).hasSize(40);
        assertThat(slots()).isZero();
    }

    @Test
    void givesUpASlotThatIsNotUsedWithinASecondAndCountsItAllTheSame() {
        plan("li", 1);
        AtomicLong nanos = new AtomicLong();
        SendDueDeliveries paused = new SendDueDeliveries(
                deliveries, settling, composer(), List.of(wecom), () -> nanos.getAndAdd(1_100_000_000L));

        assertThat(paused.sendNext(Channel.WECOM_APP)).isTrue();
        assertThat(wecom.calls).isEmpty();
        assertThat(slots()).isEqualTo(1);

        copy().sendNext(Channel.WECOM_APP);
        assertThat(wecom.textsTo("li")).hasSize(1);
        assertThat(slots()).isEqualTo(2);
    }

    @Test
    void countsNothingWhenNothingWasTried() {
        wecom.answers(new NotTried());
        plan("li", 1);

        copy().sendNext(Channel.WECOM_APP);

        assertThat(slots()).isZero();
    }

    @Test
    void countsWhatADeadSenderMayHaveSent() {
        wecom.losesItsCallerBeforeTheCall();
        plan("li", 1);

        assertThatThrownBy(() -> copy().sendNext(Channel.WECOM_APP)).isInstanceOf(Crash.class);

        assertThat(slots()).isEqualTo(1);
    }

    @Test
    void countsACallThatLastedFromItsEnd() {
        plan("li", 1);
        CountDownLatch hanging = wecom.hangsOn("li");
        SendDueDeliveries busy = copy();
        Thread.ofPlatform().daemon().start(() -> busy.sendNext(Channel.WECOM_APP));
        eventually(() -> assertThat(wecom.calls).hasSize(1));
        pass("20 seconds");

        hanging.countDown();

        eventually(() -> assertThat(waiting("true")).isZero());
        assertThat(jdbc.sql("select counted_at > now() - interval '15 seconds' from push_slots")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void sendsAMemberOneAfterTheOtherEvenWhenAnUrgentOneComes() {
        plan("li", 1);
        CountDownLatch hanging = wecom.hangsOn("li");
        SendDueDeliveries busy = copy();
        Thread.ofPlatform().daemon().start(() -> busy.sendNext(Channel.WECOM_APP));
        eventually(() -> assertThat(wecom.calls).hasSize(1));
        plan(Channel.WECOM_APP, "li", Urgency.URGENT_TICKET, 99);

        assertThat(copy().sendNext(Channel.WECOM_APP)).isFalse();

        hanging.countDown();
        eventually(() -> assertThat(waiting("lease > 0")).isZero());
        copy().sendNext(Channel.WECOM_APP);
        assertThat(wecom.textsTo("li")).hasSize(2);
    }

    @Test
    void sendsAMemberUrgentTicketsThenTicketsThenToDos() {
        plan(Channel.WECOM_APP, "li", Urgency.TO_DO, 1);
        plan(Channel.WECOM_APP, "li", Urgency.TICKET, 2);
        plan(Channel.WECOM_APP, "li", Urgency.URGENT_TICKET, 3);

        sendAll(copy());

        assertThat(wecom.textsTo("li"))
                .extracting(text -> text.replaceAll("(?s).*第(\\d+)件.*", "$1"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void reachesOthersBehindTheBacklogOfOne() {
        plan("li", 100);
        plan("wang", 1);
        plan("zhao", 1);

        sendAll(copy());

        assertThat(wecom.shown).extracting(Shown::receiver).contains("wang", "zhao");
        assertThat(wecom.textsTo("li")).hasSize(30);
    }

    private void sendAll(SendDueDeliveries copy) {
        for (int idle = 0; idle < 2; ) {
            idle = copy.sendNext(Channel.WECOM_APP) ? 0 : idle + 1;
        }
    }

    /** For the limiter and the rows that wait for it. */
    private void pass(String time) {
        jdbc.sql("update push_slots set counted_at = counted_at - cast(? as interval)")
                .param(time)
                .update();
        jdbc.sql("update deliveries set next_attempt_at = next_attempt_at - cast(? as interval)")
                .param(time)
                .update();
    }

    private void work() {
        SendDueDeliveries copy = copy();
        Worker worker = new Worker("copy", 4, () -> copy.sendNext(Channel.WECOM_APP));
        workers.add(worker);
        worker.start();
    }

    private SendDueDeliveries copy() {
        return new SendDueDeliveries(deliveries, settling, composer(), List.of(wecom, wechat));
    }

    private static Composer composer() {
        return ComposerMother.composer(new Texts(Map.of()));
    }

    private void plan(String receiver, int howMany) {
        for (int i = 0; i < howMany; i++) {
            plan(Channel.WECOM_APP, receiver, Urgency.TICKET, i);
        }
    }

    private void plan(Channel channel, String receiver, Urgency urgency, int number) {
        Part words = new Part(StaffText.OTHER_PERSON, Map.of("contactName", "第" + number + "件", "phoneMasked", "1"));
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                channel,
                receiver,
                "AS1",
                urgency,
                new Content.Plain(List.of(words)),
                List.of(),
                Instant.EPOCH));
    }

    private long waiting(String which) {
        return jdbc.sql("select count(*) from deliveries where status = 'pending' and " + which)
                .query(Long.class)
                .single();
    }

    private long slots() {
        return jdbc.sql("select count(*) from push_slots").query(Long.class).single();
    }
}
