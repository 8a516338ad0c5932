package link.aftersales.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A delivery of which no message can be made. */
@SpringJUnitConfig(DeliverySlice.class)
class UnwritableTest {

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettleAttempt settling;

    @Autowired
    DeliverySlice.TalliedOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    private final ScriptedMessenger wecom = new ScriptedMessenger(Channel.WECOM_APP);

    @BeforeEach
    void oneThatCannotBeWrittenBeforeOneThatCan() {
        jdbc.sql("truncate deliveries, delivery_attempts, push_slots").update();
        outbox.events.clear();
        plan("broken", Urgency.URGENT_TICKET);
        jdbc.sql("update deliveries set parts = '[{\"text\": \"OF_A_LATER_VERSION\", \"values\": {}}]'")
                .update();
        plan("whole", Urgency.TICKET);
    }

    @Test
    void holdsUpNobodyBehindIt() {
        sendAll();

        assertThat(wecom.textsTo("li")).hasSize(1);
        assertThat(state("broken")).isEqualTo("pending 1 true");
    }

    @Test
    void callsTheOperatorsOnce() {
        sendAll();
        again();

        assertThat(wecom.textsTo("ops")).singleElement().asString().contains("内容无法生成", id("broken"));
    }

    @Test
    void isSentAfterAllWhenItCanBeWritten() {
        sendAll();
        jdbc.sql(
                        "update deliveries set parts = (select replace(parts::text, 'whole', 'late')::jsonb from deliveries where cause = 'whole')"
                                + " where cause = 'broken'")
                .update();
        again();

        assertThat(wecom.textsTo("li")).hasSize(2);
    }

    @Test
    void failsWhenNothingHelps() {
        for (int i = 0; i < 6; i++) {
            again();
        }

        assertThat(state("broken")).startsWith("failed 6");
        assertThat(outbox.events)
                .filteredOn(DeliveryFailed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(DeliveryFailed.class, failed -> assertThat(failed.deliveryId())
                        .isEqualTo(id("broken")));
    }

    private void again() {
        jdbc.sql("update deliveries set held_until = now() where held_until is not null")
                .update();
        sendAll();
    }

    private void sendAll() {
        Composer composer = ComposerMother.composer(new Texts(Map.of()));
        SendDueDeliveries send = new SendDueDeliveries(deliveries, settling, composer, List.of(wecom));
        for (int idle = 0; idle < 2; ) {
            idle = send.sendNext(Channel.WECOM_APP) ? 0 : idle + 1;
        }
    }

    private String state(String cause) {
        return jdbc.sql(
                        "select status || ' ' || attempts || ' ' || (held_until > now()) from deliveries where cause = ?")
                .param(cause)
                .query(String.class)
                .single();
    }

    private String id(String cause) {
        return jdbc.sql("select id from deliveries where cause = ?")
                .param(cause)
                .query(UUID.class)
                .single()
                .toString();
    }

    private void plan(String cause, Urgency urgency) {
        Part part = new Part(StaffText.OTHER_PERSON, Map.of("contactName", cause, "phoneMasked", "1"));
        deliveries.add(new Planned(
                cause,
                Channel.WECOM_APP,
                "li",
                "AS1",
                urgency,
                new Content.Plain(List.of(part)),
                List.of(),
                Instant.EPOCH));
    }
}
