package link.aftersales.notification.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.Deliveries;
import link.aftersales.notification.push.DeliverySlice;
import link.aftersales.notification.push.Leased;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.Settlement.Sent;
import link.aftersales.notification.push.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** How long words and rows are kept. */
@SpringJUnitConfig(DeliverySlice.class)
class ForgetOldRowsTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    private static final RetentionSettings SETTINGS = new RetentionSettings(Period.ofDays(90), Period.ofMonths(24));

    @Autowired
    Deliveries deliveries;

    @Autowired
    OldRows rows;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts").update();
    }

    @Test
    void takesTheWordsOutOfWhatWasFinishedNinetyDaysAgo() {
        sent("old", "2026-03-17T09:59:59Z");
        sent("new", "2026-03-17T10:00:01Z");

        assertThat(forget()).isFalse();

        assertThat(with("parts is null and body is null")).containsExactly("old");
        assertThat(with("parts is not null")).containsExactly("new");
    }

    @Test
    void removesWhatWasFinishedTwoYearsAgoWithItsAttempts() {
        sent("old", "2024-06-15T09:59:59Z");
        sent("new", "2024-06-15T10:00:01Z");

        forget();

        assertThat(with("true")).containsExactly("new");
        assertThat(jdbc.sql("select count(*) from delivery_attempts")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void countsNothingByWhatIsTwoHoursOld() {
        jdbc.sql("truncate push_slots").update();
        slot(1, "121 minutes");
        slot(2, "119 minutes");

        forget();

        assertThat(jdbc.sql("select nth from push_slots").query(Long.class).list())
                .containsExactly(2L);
    }

    @Test
    void forgetsHowATicketStoodThatNobodyHasTouchedForLong() {
        jdbc.sql("truncate ticket_states").update();
        state("AS1", "2024-06-15T09:59:59Z");
        state("AS2", "2024-06-15T10:00:01Z");

        forget();

        assertThat(jdbc.sql("select ticket_no from ticket_states")
                        .query(String.class)
                        .list())
                .containsExactly("AS2");
    }

    private void state(String ticketNo, String changedAt) {
        jdbc.sql("""
                        insert into ticket_states
                          (ticket_no, version, status, status_since, handed_since, priority, owner, changed_at)
                        values (?, 1, 'pending', 1, 1, 'high', 'li', cast(? as timestamptz))""").params(ticketNo, changedAt).update();
    }

    private void slot(long nth, String age) {
        jdbc.sql("insert into push_slots values ('wecom_app', 'li', ?, now() - cast(? as interval), gen_random_uuid())")
                .params(nth, age)
                .update();
    }

    @Test
    void keepsWhatStillWaitsHoweverOld() {
        plan("waiting");
        jdbc.sql("update deliveries set created_at = '2020-01-01', happened_at = '2020-01-01'")
                .update();

        forget();

        assertThat(with("parts is not null")).containsExactly("waiting");
    }

    @Test
    void goesOnAtOnceWhileABatchIsFull() {
        jdbc.sql("""
                        insert into deliveries (id, cause, channel, receiver, urgency, parts, status, happened_at, finished_at)
                        select gen_random_uuid(), n::text, 'wechat_mp', 'o-1', 1, '[]', 'sent', now(), '2025-01-01'
                        from generate_series(1, 501) n""").update();
        ForgetOldRows forget = new ForgetOldRows(rows, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(forget.step()).isTrue();
        assertThat(forget.step()).isFalse();
        assertThat(with("parts is not null")).isEmpty();
    }

    private boolean forget() {
        return new ForgetOldRows(rows, SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)).step();
    }

    private void sent(String receiver, String at) {
        plan(receiver);
        Leased leased = deliveries
                .lease(Channel.WECHAT_MP, content -> new Body.Text("words"))
                .orElseThrow();
        deliveries.settle(leased, new Accepted(), new Sent());
        jdbc.sql("update deliveries set finished_at = cast(:at as timestamptz) where receiver = :receiver")
                .param("at", at)
                .param("receiver", receiver)
                .update();
    }

    private void plan(String receiver) {
        Content content = new Content.Plain(List.of(new Part(CustomerText.HELLO, Map.of())));
        deliveries.add(new Planned(
                UUID.randomUUID().toString(),
                Channel.WECHAT_MP,
                receiver,
                null,
                Urgency.TICKET,
                content,
                List.of(),
                NOW));
    }

    private List<String> with(String condition) {
        return jdbc.sql("select receiver from deliveries where " + condition)
                .query(String.class)
                .list();
    }
}
