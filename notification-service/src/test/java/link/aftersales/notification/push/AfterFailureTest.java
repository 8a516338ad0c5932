package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Outcome.RetryLater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What happens when a push does not get through, in the office of which {@link Office} tells. */
@SpringJUnitConfig(DeliverySlice.class)
class AfterFailureTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettleAttempt settling;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedMessenger wecom = new ScriptedMessenger(Channel.WECOM_APP);

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
    }

    @Test
    void goesToWhoeverTakesWhatHasNoOwnerAndIsThere() {
        fail("gone", new Refused(60111, "no such member"));

        sendAll();

        assertThat(wecom.textsTo("tang")).singleElement().asString().contains("第一件");
        assertThat(wecom.textsTo("wu")).isEmpty();
    }

    @Test
    void goesToTheDeputyFirst() {
        fail("gone-zhou", new Refused(60111, "no such member"));

        sendAll();

        assertThat(wecom.textsTo("li")).singleElement().asString().contains("第一件");
        assertThat(wecom.textsTo("tang")).isEmpty();
    }

    @Test
    void saysInWhoseStead() {
        Part push = new Part(StaffText.CUSTOMER_URGE, Map.of("ticketNo", "AS1"));
        Part copy = new Part(StaffText.CUSTOMER_URGE, Map.of("ticketNo", "AS2", "standsInFor", "王五"));
        plan("gone-zhou", push);
        plan("gone", copy);
        wecom.answers(new Refused(60111, "no such member"));
        wecom.answers(new Refused(60111, "no such member"));

        sendAll();

        assertThat(wecom.textsTo("li")).singleElement().asString().contains("（代gone-zhou）");
        assertThat(wecom.textsTo("tang")).singleElement().asString().contains("（代王五）");
    }

    @ParameterizedTest
    @CsvSource({
        "60111,no such member,企业微信里没有这个人，或他不在应用的可见范围",
        "81013,nobody,企业微信里没有这个人，或他不在应用的可见范围",
        ",invaliduser: x,企业微信里没有这个人，或他不在应用的可见范围",
        ",unlicenseduser: x,该员工没有企业微信接口许可",
        "40058,bad parameter,企业微信拒收（错误码 40058）"
    })
    void tellsTheSupervisorsWhy(Integer errcode, String reason, String words) {
        fail("gone", new Refused(errcode, reason));

        sendAll();

        assertThat(wecom.textsTo("sun")).containsExactly("【推送失败】AS1 发给gone失败：" + words + "\n已改发给tang。\n请核对该员工的企业微信账号。");
        assertThat(wecom.textsTo("qian")).hasSize(1);
    }

    @Test
    void tellsTheSupervisorsOnceADayForTheSameTicketAndMember() {
        plan("gone");
        plan("gone");
        wecom.answers(new Refused(60111, "no such member"));
        wecom.answers(new Refused(60111, "no such member"));

        sendAll();

        assertThat(wecom.textsTo("sun")).hasSize(1);
        assertThat(wecom.textsTo("tang")).hasSize(1);
        assertThat(count("receiver = 'tang'")).isEqualTo(2);
    }

    @Test
    void isNotStoredWithoutWhatIsDoneAboutIt() {
        plan("gone");
        wecom.answers(new Refused(60111, "no such member"));
        jdbc.sql("alter table deliveries add constraint tang_is_out check (receiver <> 'tang')")
                .update();
        try {
            assertThatThrownBy(() -> send().sendNext(Channel.WECOM_APP)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table deliveries drop constraint tang_is_out").update();
        }

        assertThat(count("status = 'failed'")).isZero();
        assertThat(count("true")).isEqualTo(1);
    }

    @Test
    void isNeverHandedOnTwice() {
        fail("gone", new Refused(60111, "no such member"));
        for (int i = 0; i < 5; i++) {
            wecom.answers(new Refused(60111, "nobody anywhere"));
        }

        sendAll();

        assertThat(count("true")).isEqualTo(4);
        assertThat(count("status = 'failed'")).isEqualTo(4);
    }

    @Test
    void isHandedOnWhenNobodyCanSayWhetherItArrived() {
        plan("li");
        wecom.answers(new RetryLater(-1, "busy", true));
        sendAll();
        jdbc.sql("update deliveries set next_attempt_at = now(), in_doubt_since = now() - interval '4 hours'")
                .update();

        sendAll();

        assertThat(wecom.textsTo("sun")).singleElement().asString().contains("一直没有明确答复");
        assertThat(wecom.textsTo("tang")).hasSize(1);
    }

    @Test
    void callsTheOperatorsOnceAnHourForWhatTheyMustMend() {
        for (int i = 0; i < 3; i++) {
            fail("li", new RetryLater(60020, "not allowed from this address", false));
            jdbc.sql("update deliveries set next_attempt_at = now() where receiver = 'li'")
                    .update();
        }

        assertThat(count("receiver = 'ops'")).isEqualTo(1);
        sendAll();

        assertThat(wecom.textsTo("ops")).singleElement().asString().startsWith("【技术告警】wecom_app 的消息发不出去（错误码 60020）");
        assertThat(wecom.textsTo("sun")).isEmpty();
        assertThat(wecom.textsTo("li")).hasSize(1);
        assertThat(count("status = 'failed'")).isZero();
    }

    @Test
    void callsTheOperatorsForAMessageThatNobodyCanGet() {
        fail("li", new Refused(45002, "too long"));

        sendAll();

        assertThat(wecom.textsTo("ops")).singleElement().asString().contains("拒收了一条消息（错误码 45002）", "投递编号：");
    }

    @Test
    void hasNoTokenBecauseOfASettingAndCallsTheOperators() {
        fail("li", new RetryLater(null, "no access token, errcode 40013", false));

        assertThat(count("receiver = 'ops'")).isEqualTo(1);
    }

    /** Planned, and refused at its first attempt. */
    private void fail(String receiver, Outcome outcome) {
        plan(receiver);
        wecom.answers(outcome);
        send().sendNext(Channel.WECOM_APP);
    }

    private void sendAll() {
        SendDueDeliveries send = send();
        for (int idle = 0; idle < 2; ) {
            idle = send.sendNext(Channel.WECOM_APP) ? 0 : idle + 1;
        }
    }

    private SendDueDeliveries send() {
        return new SendDueDeliveries(
                deliveries, settling, ComposerMother.composer(new Texts(Map.of())), List.of(wecom));
    }

    private void plan(String receiver) {
        plan(receiver, new Part(StaffText.OTHER_PERSON, Map.of("contactName", "第一件", "phoneMasked", "1")));
    }

    private void plan(String receiver, Part words) {
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                Channel.WECOM_APP,
                receiver,
                "AS1",
                Urgency.URGENT_TICKET,
                new Content.Plain(List.of(words)),
                List.of(),
                Instant.EPOCH));
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from deliveries where " + which)
                .query(Long.class)
                .single();
    }
}
