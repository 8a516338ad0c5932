package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.ScriptedMessenger.Crash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy dies at each step of sending, and another one goes on with its rows. */
@SpringJUnitConfig(DeliverySlice.class)
class CrashTest {

    /** Where it dies. */
    enum Step {
        AFTER_THE_LEASE,
        BEFORE_THE_CALL,
        AFTER_THE_CALL,
        BEFORE_ITS_RECORD,
        WITHIN_ITS_RECORD,
        AFTER_ITS_RECORD
    }

    @Autowired
    Deliveries deliveries;

    @Autowired
    Originals originals;

    @Autowired
    SettleAttempt settling;

    @Autowired
    TicketStates states;

    @Autowired
    Cards cards;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedMessenger wecom = new ScriptedMessenger(Channel.WECOM_APP);
    private final ScriptedMessenger wechat = new ScriptedMessenger(Channel.WECHAT_MP);
    private final ScriptedMessenger robot = new ScriptedMessenger(Channel.WECOM_GROUP);
    private final ScriptedMessenger service = new ScriptedMessenger(Channel.WECHAT_KF);
    private @Nullable Step dies;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Channel.WECOM_APP, Channel.WECHAT_MP, Channel.WECOM_GROUP, Channel.WECHAT_KF)
                .flatMap(channel -> Stream.of(Step.values()).map(step -> Arguments.of(channel, step)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void losesNothingAndSendsEachInItsTurn(Channel channel, Step step) {
        plan(channel, "第一件");
        plan(channel, "第二件");

        dieAt(step, channel);
        goOn(channel);

        List<String> texts = messenger(channel).textsTo("li");
        assertThat(jdbc.sql("select count(*) from deliveries where status = 'sent'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(texts.getFirst()).contains("第一件");
        assertThat(texts.getLast()).contains("第二件");
        if (channel.repeatsDroppedFor() != null) {
            assertThat(texts).hasSize(2);
        } else {
            assertThat(texts.subList(1, texts.size() - 1))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(repeat -> assertThat(repeat).startsWith("（重发）").contains("第一件"));
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void handsOnOnceWhatIsRefused(Step step) {
        plan(Channel.WECOM_APP, "第一件");
        for (int i = 0; i < 2; i++) {
            wecom.answers(new Refused(60111, "no such member"));
        }

        dieAt(step, Channel.WECOM_APP);
        wecom.forget();
        if (stillToBeRefused()) {
            wecom.answers(new Refused(60111, "no such member"));
        }
        goOn(Channel.WECOM_APP);

        assertThat(wecom.textsTo("li")).isEmpty();
        assertThat(wecom.textsTo("tang")).hasSize(1);
        assertThat(wecom.textsTo("sun")).hasSize(1);
    }

    private boolean stillToBeRefused() {
        return jdbc.sql("select exists (select from deliveries where receiver = 'li' and status = 'pending')")
                .query(Boolean.class)
                .single();
    }

    private void dieAt(Step step, Channel channel) {
        dies = step;
        assertThatThrownBy(() -> mortal().sendNext(channel)).isInstanceOf(Crash.class);
        dies = null;
        jdbc.sql("update deliveries set leased_until = now() - interval '1 second' where leased_until is not null")
                .update();
    }

    private void goOn(Channel channel) {
        SendDueDeliveries other =
                new SendDueDeliveries(deliveries, settling, composer(), List.of(wecom, wechat, robot, service));
        for (int idle = 0; idle < 2; ) {
            idle = other.sendNext(channel) ? 0 : idle + 1;
        }
    }

    private SendDueDeliveries mortal() {
        return new SendDueDeliveries(
                afterIts("lease", Step.AFTER_THE_LEASE),
                mortalSettling(),
                composer(),
                List.of(mortal(wecom), mortal(wechat), mortal(robot), mortal(service)));
    }

    private SettleAttempt mortalSettling() {
        Plan plan = new Plan(deliveries, new NobodyForgotten(), RecordedDeliveries.sleepingWorkers());
        Office office = new Office();
        Clock clock = Clock.systemUTC();
        HandOn handOn = new HandOn(plan, office, new Texts(Map.of()), clock);
        Alarms alarms = new Alarms(plan, office, clock);
        ChangeCards changes = new ChangeCards(plan, cards, states, new CardLooks(office));
        DeliveryMeters meters = new DeliverySlice().meters();
        SettleAttempt whole = new SettleAttempt(
                afterIts("settle", Step.WITHIN_ITS_RECORD), originals, handOn, alarms, meters, states, changes);
        return new SettleAttempt(deliveries, originals, handOn, alarms, meters, states, changes) {
            @Override
            public void settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {
                die(Step.BEFORE_ITS_RECORD);
                new TransactionTemplate(transactions)
                        .executeWithoutResult(tx -> whole.settle(delivery, outcome, settlement));
                die(Step.AFTER_ITS_RECORD);
            }
        };
    }

    private Deliveries afterIts(String method, Step step) {
        return (Deliveries) Proxy.newProxyInstance(
                Deliveries.class.getClassLoader(), new Class<?>[] {Deliveries.class}, (proxy, called, arguments) -> {
                    try {
                        Object result = called.invoke(deliveries, arguments);
                        if (called.getName().equals(method)) {
                            die(step);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Messenger mortal(ScriptedMessenger messenger) {
        return new Messenger() {
            @Override
            public Channel channel() {
                return messenger.channel();
            }

            @Override
            public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
                die(Step.BEFORE_THE_CALL);
                Outcome outcome = messenger.send(delivery, receiver, body, inDoubt);
                die(Step.AFTER_THE_CALL);
                return outcome;
            }
        };
    }

    private void die(Step step) {
        if (dies == step) {
            throw new Crash();
        }
    }

    private ScriptedMessenger messenger(Channel channel) {
        return Stream.of(wecom, wechat, robot, service)
                .filter(messenger -> messenger.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static Composer composer() {
        return ComposerMother.composer(new Texts(Map.of()));
    }

    private void plan(Channel channel, String words) {
        Part part = new Part(StaffText.OTHER_PERSON, Map.of("contactName", words, "phoneMasked", "1"));
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                channel,
                "li",
                "AS1",
                Urgency.TICKET,
                channel == Channel.WECHAT_KF
                        ? new Content.Service("wk1", null, List.of(part))
                        : new Content.Plain(List.of(part)),
                List.of(),
                Instant.EPOCH));
    }

    private static final class NobodyForgotten implements Forgotten {

        @Override
        public boolean chat(String person, Instant at) {
            return false;
        }

        @Override
        public boolean customer(String customerId) {
            return false;
        }
    }
}
