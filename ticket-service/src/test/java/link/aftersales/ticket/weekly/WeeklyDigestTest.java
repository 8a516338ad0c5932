package link.aftersales.ticket.weekly;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.text.Texts;
import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.TicketServiceTest;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.Supervisors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year in which nothing else happens. */
@TicketServiceTest
class WeeklyDigestTest {

    private final Told told = new Told();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Weeks weeks;

    @Autowired
    Supervisors supervisors;

    @Autowired
    Staff staff;

    @BeforeEach
    void aWeekIn2001() {
        clear();
        staff.apply(new StaffSnapshot("Weekly-chief", 1, "陈总", null, null, true, null));
        staff.apply(new StaffSnapshot("weekly-li", 1, "李工", null, null, false, null));
        ticket("AS2001W1", "closed", "2001-03-05T10:00+08:00", "2001-03-06T10:00+08:00", 5);
        ticket("AS2001W2", "resolved", "2001-03-06T10:00+08:00", "2001-03-11T23:59+08:00", 4);
        ticket("AS2001W3", "pending", "2001-02-01T10:00+08:00", null, null);
        ticket("AS2001W4", "closed", "2001-03-12T00:00+08:00", "2001-03-12T00:00+08:00", 1);
        jdbc.sql("""
                        INSERT INTO ticket_action_logs (ticket_no, at, actor, channel, action)
                        SELECT ticket_no, created_at + interval '90 minutes', 'weekly-li', 'card', 'accept'
                        FROM after_sales_tickets WHERE ticket_no LIKE 'AS2001W%'""").update();
    }

    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM ticket_action_logs WHERE ticket_no LIKE 'AS2001W%'")
                .update();
        jdbc.sql("DELETE FROM after_sales_tickets WHERE ticket_no LIKE 'AS2001W%'")
                .update();
        jdbc.sql("DELETE FROM weekly_digests WHERE week < '2002-01-01'").update();
        staff.forget("weekly-chief");
        staff.forget("weekly-li");
    }

    @Test
    void tellsEachSupervisorOnMondayMorningOnceHowTheWeekWentBefore() {
        at("2001-03-12T08:59+08:00");
        assertThat(told.messages()).isEmpty();

        at("2001-03-12T09:00+08:00");
        at("2001-03-12T09:01+08:00");

        assertThat(told.messages()).extracting(StaffMessage::userId).containsExactly("weekly-chief");
        assertThat(words(told.messages().getFirst()))
                .startsWith("【售后周报】03-05 至 03-11\n新增 2 单，完成 2 单，未完成 ")
                .contains("首次响应（中位）：1.5 小时", "平均评分：4.5", "最久未完成：AS2001W3（李工）");
    }

    @Test
    void waitsForTheFirstDayOnWhichSomebodyWorks() {
        told.events.clear();
        WorkingTime holidays = WorkingTime.of("Tue-Fri 09:00-18:00", Holidays.of(""));

        digest("2001-03-12T10:00+08:00", holidays).tellIfDue();
        assertThat(told.messages()).isEmpty();
        digest("2001-03-13T10:00+08:00", holidays).tellIfDue();
        assertThat(told.messages()).hasSize(1);
    }

    @Test
    void tellsLateWhatNobodyWasTheDayToTell() {
        at("2001-03-14T23:00+08:00");
        assertThat(told.messages()).isEmpty();

        at("2001-03-15T10:00+08:00");
        at("2001-03-16T10:00+08:00");

        assertThat(told.messages())
                .extracting(WeeklyDigestTest::words)
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .startsWith("【售后周报】03-05 至 03-11");
    }

    @Test
    void tellsOfAWeekAfterAHolidayOfAWholeWeek() {
        at("2001-03-05T10:00+08:00");
        told.events.clear();

        at("2001-03-19T10:00+08:00");

        assertThat(told.messages())
                .extracting(words -> words(words).lines().findFirst().orElseThrow())
                .containsExactly("【售后周报】03-05 至 03-11", "【售后周报】03-12 至 03-18");
    }

    @Test
    void tellsNothingOfTheTimeBeforeItsFirstWeek() {
        at("2001-03-19T10:00+08:00");

        assertThat(told.messages()).hasSize(1);
    }

    @Test
    void tellsNothingTwiceInAWeek() {
        at("2001-03-12T09:00+08:00");
        told.events.clear();

        at("2001-03-14T10:00+08:00");

        assertThat(told.messages()).isEmpty();
    }

    @Test
    void leavesOutWhatThereIsNoneOf() {
        jdbc.sql("DELETE FROM ticket_action_logs WHERE ticket_no LIKE 'AS2001W%'")
                .update();
        jdbc.sql("UPDATE after_sales_tickets SET rated_at = NULL, rating = NULL WHERE ticket_no LIKE 'AS2001W%'")
                .update();

        at("2001-03-12T09:00+08:00");

        assertThat(told.messages().getFirst().values()).doesNotContainKeys("firstResponse", "avgScore");
    }

    private static String words(StaffMessage message) {
        return new Texts(Map.of()).render(message.text(), message.values());
    }

    private void at(String time) {
        digest(time, WorkingTime.of("Mon-Fri 09:00-18:00", Holidays.of(""))).tellIfDue();
    }

    private TellTheWeek digest(String time, WorkingTime working) {
        Clock clock = Clock.fixed(instant(time), ZoneOffset.UTC);
        return new TellTheWeek(weeks, supervisors, staff, working, told, clock);
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private void ticket(
            String ticketNo, String status, String opened, @Nullable String resolved, @Nullable Integer rating) {
        jdbc.sql("INSERT INTO ticket_numbers VALUES (?) ON CONFLICT DO NOTHING")
                .param(ticketNo)
                .update();
        Timestamp resolvedAt = resolved == null ? null : Timestamp.from(instant(resolved));
        jdbc.sql("""
                        INSERT INTO after_sales_tickets
                          (version, ticket_no, request_id, type, status, priority, subject, description, customer_id,
                           chat, assigned_to, project_reason, owner_reason, priority_reason, created_at, resolved_at,
                           rating, rated_at)
                        VALUES (0, :no, :request, 'repair', :status, 'high', '', '', 'c', 'o', 'weekly-li', '', '', '',
                                :at, :resolvedAt, :rating, :resolvedAt)""")
                .param("no", ticketNo)
                .param("request", UUID.randomUUID())
                .param("status", status)
                .param("at", Timestamp.from(instant(opened)))
                .param("resolvedAt", resolvedAt)
                .param("rating", rating)
                .update();
    }

    private static final class Told implements Outbox {

        private final List<Event> events = new ArrayList<>();

        List<StaffMessage> messages() {
            return events.stream().map(StaffMessage.class::cast).toList();
        }

        @Override
        public void append(String key, Event event) {
            events.add(event);
        }

        @Override
        public void append(String key, Event event, String id, Instant at) {
            events.add(event);
        }

        @Override
        public void tombstone(String topic, String key) {}
    }
}
