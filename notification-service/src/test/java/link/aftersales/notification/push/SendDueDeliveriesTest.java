package link.aftersales.notification.push;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Worker;
import link.aftersales.notification.push.DeliverySlice.TalliedOutbox;
import link.aftersales.notification.push.Outcome.NotTried;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Outcome.RetryLater;
import link.aftersales.notification.push.ScriptedMessenger.Crash;
import link.aftersales.platform.PlatformRecovered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Leases, repeats and order, on real rows and against a platform that can crash its caller. */
@SpringJUnitConfig(DeliverySlice.class)
class SendDueDeliveriesTest {

    private static final Texts TEXTS = new Texts(Map.of("company", "远大机电"));

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryRegister register;

    @Autowired
    SettleAttempt settling;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TalliedOutbox outbox;

    private final ScriptedMessenger wecom = new ScriptedMessenger(Channel.WECOM_APP);
    private final ScriptedMessenger wechat = new ScriptedMessenger(Channel.WECHAT_MP);
    private final List<Worker> workers = new ArrayList<>();

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts").update();
        outbox.events.clear();
    }

    @AfterEach
    void stopWorkers() {
        workers.forEach(Worker::stop);
    }

    @Test
    void sendsStoresTheAttemptAndTellsIt() {
        plan(Channel.WECOM_APP, "li", "一");

        assertThat(copy().sendNext(Channel.WECOM_APP)).isTrue();
        assertThat(copy().sendNext(Channel.WECOM_APP)).isFalse();

        assertThat(wecom.textsTo("li")).hasSize(1);
        assertThat(only().status()).isEqualTo("sent");
        assertThat(only().attempts()).singleElement().satisfies(attempt -> assertThat(attempt.outcome())
                .isEqualTo("accepted"));
        assertThat(outbox.events).singleElement().isInstanceOf(DeliverySent.class);
    }

    @Test
    void plansTheSameCauseOnce() {
        Planned planned = planned(UUID.randomUUID().toString(), Channel.WECOM_APP, "li", "一");

        assertThat(deliveries.add(planned)).isTrue();
        assertThat(deliveries.add(planned)).isFalse();
    }

    @Test
    void failsWithTheReasonWhenRefusedAndGoesOnWithTheNext() {
        wecom.answers(new Refused(60111, "userid not found"));
        plan(Channel.WECOM_APP, "li", "一");
        plan(Channel.WECOM_APP, "li", "二");

        copy().sendNext(Channel.WECOM_APP);
        copy().sendNext(Channel.WECOM_APP);

        assertThat(outbox.events).first().isInstanceOfSatisfying(DeliveryFailed.class, failed -> assertThat(
                        failed.reason())
                .isEqualTo("60111 userid not found"));
        assertThat(wecom.textsTo("li")).singleElement().asString().contains("二");
    }

    @Test
    void triesAgainAfterAPauseWhenThePlatformIsAway() {
        wecom.answers(new RetryLater(null, "ConnectException", false));
        plan(Channel.WECOM_APP, "li", "一");

        copy().sendNext(Channel.WECOM_APP);
        assertThat(copy().sendNext(Channel.WECOM_APP)).isFalse();
        deliveries.retryNow(Channel.WECOM_APP);
        copy().sendNext(Channel.WECOM_APP);

        assertThat(only().status()).isEqualTo("sent");
        assertThat(only().attempts())
                .extracting(DeliveryRegister.Attempt::outcome)
                .containsExactly("unavailable", "accepted");
    }

    @Test
    void doesNotWaitOutThePauseWhenThePlatformIsBack() {
        RetryAfterRecovery recovery = new RetryAfterRecovery(deliveries);
        wecom.answers(new RetryLater(null, "ConnectException", false));
        plan(Channel.WECOM_APP, "li", "一");
        copy().sendNext(Channel.WECOM_APP);

        recovery.on(new PlatformRecovered("wecom"));
        recovery.retry();

        assertThat(copy().sendNext(Channel.WECOM_APP)).isTrue();
        assertThat(only().status()).isEqualTo("sent");
    }

    @Test
    void countsNoAttemptWhenNothingWasTried() {
        wecom.answers(new NotTried());
        plan(Channel.WECOM_APP, "li", "一");

        assertThat(copy().sendNext(Channel.WECOM_APP)).isFalse();
        assertThat(only().attempts()).isEmpty();
        assertThat(copy().sendNext(Channel.WECOM_APP)).isTrue();
        assertThat(only().status()).isEqualTo("sent");
    }

    @Test
    void isSentByAnotherCopyAfterACrashBeforeTheCall() {
        wecom.losesItsCallerBeforeTheCall();
        plan(Channel.WECOM_APP, "li", "一");

        assertThatThrownBy(() -> copy().sendNext(Channel.WECOM_APP)).isInstanceOf(Crash.class);
        assertThat(copy().sendNext(Channel.WECOM_APP)).isFalse();
        leasesEnd();
        copy().sendNext(Channel.WECOM_APP);

        assertThat(wecom.textsTo("li")).hasSize(1);
        assertThat(only().status()).isEqualTo("sent");
    }

    @Test
    void isShownOnceAfterACrashBetweenTheCallAndItsRecord() {
        plan(Channel.WECOM_APP, "li", "一");
        wecom.losesItsCallerAfterTheCall("li", new Wording(TEXTS).render(parts("一")));

        assertThatThrownBy(() -> copy().sendNext(Channel.WECOM_APP)).isInstanceOf(Crash.class);
        leasesEnd();
        copy().sendNext(Channel.WECOM_APP);

        assertThat(wecom.calls).hasSize(2).allSatisfy(call -> assertThat(call).isEqualTo(wecom.calls.getFirst()));
        assertThat(wecom.textsTo("li")).hasSize(1);
    }

    @Test
    void repeatsTheTextOfTheFirstAttemptEvenIfItsWordsWouldNowBeOthers() {
        wecom.answers(new RetryLater(-1, "busy", true));
        plan(Channel.WECOM_APP, "li", "一");
        copy().sendNext(Channel.WECOM_APP);

        deliveries.retryNow(Channel.WECOM_APP);
        new SendDueDeliveries(
                        deliveries,
                        settling,
                        ComposerMother.composer(new Texts(Map.of("company", "改名了"))),
                        List.of(wecom))
                .sendNext(Channel.WECOM_APP);

        assertThat(wecom.calls).hasSize(2);
        assertThat(wecom.calls.get(1)).isEqualTo(wecom.calls.get(0));
    }

    @Test
    void tellsACustomerThatItMayBeARepeat() {
        wechat.answers(new RetryLater(null, "SocketTimeoutException", true));
        plan(Channel.WECHAT_MP, "o-1", "一");

        copy().sendNext(Channel.WECHAT_MP);
        deliveries.retryNow(Channel.WECHAT_MP);
        copy().sendNext(Channel.WECHAT_MP);

        assertThat(wechat.calls.get(0).text()).doesNotStartWith("（重发）");
        assertThat(wechat.calls.get(1).text())
                .isEqualTo("（重发）" + wechat.calls.get(0).text());
    }

    @Test
    void tellsACustomerThatItMayBeARepeatWhenTheSenderDied() {
        wechat.losesItsCallerBeforeTheCall();
        plan(Channel.WECHAT_MP, "o-1", "一");

        assertThatThrownBy(() -> copy().sendNext(Channel.WECHAT_MP)).isInstanceOf(Crash.class);
        leasesEnd();
        copy().sendNext(Channel.WECHAT_MP);

        assertThat(wechat.textsTo("o-1")).singleElement().asString().startsWith("（重发）");
    }

    @Test
    void doesNotRepeatAfterFourHoursInDoubt() {
        wecom.answers(new RetryLater(-1, "busy", true));
        plan(Channel.WECOM_APP, "li", "一");
        copy().sendNext(Channel.WECOM_APP);

        deliveries.retryNow(Channel.WECOM_APP);
        jdbc.sql("update deliveries set in_doubt_since = now() - interval '226 minutes'")
                .update();
        copy().sendNext(Channel.WECOM_APP);

        assertThat(wecom.calls).hasSize(1);
        assertThat(register.find(new DeliveryRegister.Query(null, null, "li"), 10, 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).isEqualTo("failed"));
        assertThat(outbox.events).singleElement().isInstanceOf(DeliveryFailed.class);
    }

    @Test
    void ignoresTheResultOfASenderWhoWasOvertaken() {
        plan(Channel.WECOM_APP, "li", "一");
        Leased slow = deliveries.lease(Channel.WECOM_APP, composer()::compose).orElseThrow();
        leasesEnd();
        copy().sendNext(Channel.WECOM_APP);

        deliveries.settle(slow, new Refused(1, "late"), new Settlement.Failed("late"));

        assertThat(only().status()).isEqualTo("sent");
        assertThat(outbox.events).singleElement().isInstanceOf(DeliverySent.class);
    }

    @Test
    void prolongsTheLeaseWhileACallLasts() {
        plan(Channel.WECOM_APP, "li", "一");
        CountDownLatch hanging = wecom.hangsOn("li");
        SendDueDeliveries busy = copy();
        Thread.ofPlatform().daemon().start(() -> busy.sendNext(Channel.WECOM_APP));
        eventually(() -> assertThat(wecom.calls).hasSize(1));
        jdbc.sql("update deliveries set leased_until = now() + interval '1 second'")
                .update();

        busy.keepLeases();

        assertThat(jdbc.sql("select leased_until > now() + interval '5 seconds' from deliveries")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        hanging.countDown();
        eventually(() -> assertThat(only().status()).isEqualTo("sent"));
    }

    @Test
    void neverOvertakesAnUnfinishedOneInItsChat() {
        wechat.answers(new RetryLater(null, "ConnectException", false));
        plan(Channel.WECHAT_MP, "o-1", "一");
        plan(Channel.WECHAT_MP, "o-1", "二");

        assertThat(copy().sendNext(Channel.WECHAT_MP)).isTrue();
        assertThat(copy().sendNext(Channel.WECHAT_MP)).isFalse();

        assertThat(wechat.shown).isEmpty();
    }

    @Test
    void keepsTheOrderOfEachChatWithTwoCopiesOfManyThreads() {
        int chats = 5;
        int words = 8;
        for (int chat = 0; chat < chats; chat++) {
            for (int word = 0; word < words; word++) {
                plan(Channel.WECHAT_MP, "o-" + chat, "第" + word + "句");
            }
        }

        work(Channel.WECHAT_MP);
        work(Channel.WECHAT_MP);

        eventually(() -> assertThat(wechat.shown).hasSize(chats * words));
        List<String> expected =
                IntStream.range(0, words).mapToObj(word -> "第" + word + "句").toList();
        for (int chat = 0; chat < chats; chat++) {
            assertThat(wechat.textsTo("o-" + chat))
                    .extracting(text -> text.replaceAll("(?s).*(第\\d+句).*", "$1"))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void doesNotHoldUpOthersForOneWhoHangs() {
        CountDownLatch hanging = wecom.hangsOn("li");
        plan(Channel.WECOM_APP, "li", "一");
        plan(Channel.WECOM_APP, "li", "二");
        plan(Channel.WECOM_APP, "wang", "三");
        plan(Channel.WECOM_APP, "zhao", "四");

        work(Channel.WECOM_APP);

        eventually(() -> assertThat(wecom.shown)
                .extracting(ScriptedMessenger.Shown::receiver)
                .containsExactlyInAnyOrder("wang", "zhao"));
        hanging.countDown();
        eventually(() -> assertThat(wecom.textsTo("li")).hasSize(2));
    }

    @Test
    void sendsUrgentOnesFirst() {
        plan(Channel.WECOM_APP, "li", "一");
        deliveries.add(new Planned(
                "urgent",
                Channel.WECOM_APP,
                "wang",
                null,
                Urgency.URGENT_TICKET,
                new Content.Plain(parts("急")),
                List.of(),
                Instant.EPOCH));

        copy().sendNext(Channel.WECOM_APP);

        assertThat(wecom.shown).extracting(ScriptedMessenger.Shown::receiver).containsExactly("wang");
    }

    @Test
    void sendsWhatWasHeldOfATicketOnceItMayNotWaitAnyLonger() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        deliveries.add(held("AS1", "li", tomorrow));
        deliveries.add(held("AS2", "wang", tomorrow));

        assertThat(deliveries.release("AS1")).isTrue();
        copy().sendNext(Channel.WECOM_APP);
        copy().sendNext(Channel.WECOM_APP);

        assertThat(wecom.shown).extracting(ScriptedMessenger.Shown::receiver).containsExactly("li");
        assertThat(deliveries.release("AS1")).isFalse();
    }

    private static Planned held(String ticketNo, String receiver, Instant until) {
        return new Planned(
                "held",
                Channel.WECOM_APP,
                receiver,
                ticketNo,
                Urgency.TICKET,
                new Content.Plain(parts("夜")),
                List.of(),
                Instant.EPOCH,
                null,
                until);
    }

    private void work(Channel channel) {
        SendDueDeliveries copy = copy();
        Worker worker = new Worker("copy", 4, () -> copy.sendNext(channel));
        workers.add(worker);
        worker.start();
    }

    private SendDueDeliveries copy() {
        return new SendDueDeliveries(deliveries, settling, composer(), List.of(wecom, wechat));
    }

    private static Composer composer() {
        return ComposerMother.composer(TEXTS);
    }

    private void leasesEnd() {
        jdbc.sql("update deliveries set leased_until = now() - interval '1 second' where leased_until is not null")
                .update();
    }

    private void plan(Channel channel, String receiver, String words) {
        deliveries.add(planned(UUID.randomUUID().toString(), channel, receiver, words));
    }

    private static Planned planned(String cause, Channel channel, String receiver, String words) {
        Content content = new Content.Plain(parts(words));
        return new Planned(cause, channel, receiver, "AS1", Urgency.TICKET, content, List.of(), Instant.EPOCH);
    }

    private static List<Part> parts(String words) {
        return List.of(
                new Part(CustomerText.CLAIM_RECEIVED, Map.of("phoneMasked", "138****8000")),
                new Part(StaffText.OTHER_PERSON, Map.of("contactName", words, "phoneMasked", "138****8000")));
    }

    private DeliveryRegister.Entry only() {
        List<DeliveryRegister.Entry> all = register.find(new DeliveryRegister.Query(null, null, null), 10, 0);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
