package link.aftersales.notification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.notification.push.Fingerprint;
import link.aftersales.notification.push.TellUnhandled;
import link.aftersales.notification.push.TicketMother;
import link.aftersales.notification.watch.WatchSlice.SetClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(WatchSlice.class)
class WatchTest {

    /** A Monday, in the middle of the morning. */
    private static final Instant TEN =
            OffsetDateTime.parse("2026-11-23T10:00+08:00").toInstant();

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchTicket watch;

    @Autowired
    RemindOfUnhandled remind;

    @Autowired
    Watches watches;

    @Autowired
    TellUnhandled tell;

    @Autowired
    WorkingTime working;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SetClock clock;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate deliveries, delivery_attempts, erased, ticket_watches, unhandled_lists")
                .update();
    }

    @Test
    void remindsTheOwnerOnceAndAfterTwiceTheTimeTellsSupervisorsAndSalesOnce() {
        watch.on(created("li", Priority.HIGH));

        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(59)))).isEmpty();
        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(60)))).containsExactly("li UNHANDLED_REMINDER_CARD");
        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(119)))).hasSize(1);
        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(120))))
                .containsExactly(
                        "li UNHANDLED_REMINDER_CARD",
                        "sun UNHANDLED_ESCALATION",
                        "qian UNHANDLED_ESCALATION",
                        "wang UNHANDLED_ESCALATION",
                        "work_group GROUP_UNHANDLED");
        assertThat(value("work_group", "phoneMasked")).isEqualTo("138****8000");
        assertThat(toldBy(TEN.plus(Duration.ofDays(30)))).hasSize(5);
    }

    @Test
    void disturbsNobodyAtNightWithWhatCameDueWhileTheServiceWasDown() {
        watch.on(created("li", Priority.HIGH));

        assertThat(toldBy(OffsetDateTime.parse("2026-11-23T23:00+08:00").toInstant()))
                .isEmpty();
        assertThat(toldBy(OffsetDateTime.parse("2026-11-24T08:59+08:00").toInstant()))
                .isEmpty();
        assertThat(toldBy(OffsetDateTime.parse("2026-11-24T09:00+08:00").toInstant()))
                .containsExactly("li UNHANDLED_REMINDER_CARD");
    }

    @Test
    void remindsByACardOnWhichTheTicketCanBeStarted() {
        watch.on(created("li", Priority.HIGH));
        toldBy(TEN.plus(Duration.ofHours(1)));

        assertThat(jdbc.sql("select card ->> 'keys' from deliveries")
                        .query(String.class)
                        .list())
                .containsExactly("[\"accept\", \"resolve\", \"link\"]");
    }

    @Test
    void takesBackAReminderThatDidNotLeaveBeforeTheTicketWasHandled() {
        watch.on(created("li", Priority.HIGH));
        everybodyIsTold();
        jdbc.sql("update deliveries set leased_until = now() where receiver = 'sun'")
                .update();
        jdbc.sql("update deliveries set in_doubt_since = now() where receiver = 'qian'")
                .update();
        jdbc.sql("update deliveries set status = 'sent' where receiver = 'wang'")
                .update();

        watch.on(changed(TicketAction.ACCEPT, "li", TicketStatus.PROCESSING, Priority.HIGH, null, TEN));

        assertThat(jdbc.sql("select receiver || ' ' || status from deliveries order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("li failed", "sun pending", "qian pending", "wang sent", "work_group failed");
        assertThat(jdbc.sql("select reason from deliveries where receiver = 'li'")
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn: the ticket is handled");
    }

    @Test
    void takesBackTheReminderOfWhoeverHadTheTicketBefore() {
        watch.on(created("li", Priority.HIGH));
        toldBy(TEN.plus(Duration.ofHours(1)));

        watch.on(changed(TicketAction.REASSIGN, "sun", TicketStatus.PENDING, Priority.HIGH, "zhao", TEN));

        assertThat(jdbc.sql("select status from deliveries").query(String.class).list())
                .containsExactly("failed");
    }

    @Test
    void remindsOfAnUrgentOneRoundTheClock() {
        Instant night = OffsetDateTime.parse("2026-11-22T03:00+08:00").toInstant();
        watch.on(created("li", Priority.URGENT, night));

        assertThat(toldBy(night.plus(MINUTE.multipliedBy(15)))).containsExactly("li UNHANDLED_REMINDER_CARD");
        assertThat(toldBy(night.plus(MINUTE.multipliedBy(30)))).hasSize(5);
        assertThat(jdbc.sql("select distinct urgency from deliveries")
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    @Test
    void saysHowLongTheCustomerHasWaitedAndWhosePageItLeadsTo() {
        watch.on(created("li", Priority.HIGH));
        toldBy(TEN.plus(Duration.ofHours(1)));

        assertThat(value("li", "waited")).isEqualTo("1 小时");
        assertThat(value("li", "phone")).isEqualTo("13800138000");
        assertThat(jdbc.sql("select project_no from deliveries")
                        .query(String.class)
                        .list())
                .containsExactly("P-1");
        assertThat(jdbc.sql("select about[1] from deliveries")
                        .query(String.class)
                        .list())
                .containsExactly("c-1");
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketAction.class,
            names = {"ACCEPT", "ASK", "RESOLVE", "CLOSE", "CANCEL"})
    void endsWhenTheTicketIsNotPendingAnyMore(TicketAction action) {
        watch.on(created("li", Priority.HIGH));
        watch.on(changed(action, "li", TicketStatus.PROCESSING, Priority.HIGH, null, TEN));

        assertThat(toldBy(TEN.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void endsWhenTheCustomerWasAnswered() {
        watch.on(created("li", Priority.HIGH));
        watch.on(pending(TicketAction.REPLY, "li", TEN));

        assertThat(toldBy(TEN.plus(Duration.ofDays(9)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketAction.class,
            names = {"NOTE", "SUPPLEMENT", "URGE", "FILE"})
    void goesOnWhileNobodyDidAnythingForTheCustomer(TicketAction action) {
        watch.on(created("li", Priority.HIGH));
        watch.on(pending(action, "li", TEN.plus(MINUTE)));

        assertThat(toldBy(TEN.plus(Duration.ofHours(1)))).containsExactly("li UNHANDLED_REMINDER_CARD");
    }

    @Test
    void startsAnewForANewOwner() {
        watch.on(created("li", Priority.HIGH));
        everybodyIsTold();
        Instant handedOn = TEN.plus(Duration.ofHours(3));
        watch.on(changed(TicketAction.REASSIGN, "sun", TicketStatus.PENDING, Priority.HIGH, "zhao", handedOn));

        assertThat(toldBy(handedOn.plus(MINUTE.multipliedBy(59)))).hasSize(5);
        assertThat(toldBy(handedOn.plus(MINUTE.multipliedBy(60))))
                .hasSize(6)
                .last()
                .isEqualTo("zhao UNHANDLED_REMINDER_CARD");
    }

    @Test
    void waitsNoLongerThanForAnUrgentOneOnceItWasMadeUrgent() {
        watch.on(created("li", Priority.NORMAL));
        watch.on(changed(
                TicketAction.RAISE,
                "customer",
                TicketStatus.PENDING,
                Priority.URGENT,
                null,
                TEN.plus(MINUTE.multipliedBy(10))));

        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(24)))).isEmpty();
        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(25)))).hasSize(1);
        assertThat(toldBy(TEN.plus(MINUTE.multipliedBy(40)))).hasSize(5);
    }

    @Test
    void remindsWhoeverDoesTheWorkOfAnAbsentOwner() {
        watch.on(created("zhou", Priority.HIGH));
        assertThat(toldBy(TEN.plus(Duration.ofHours(1)))).containsExactly("li UNHANDLED_REMINDER_CARD");

        assertThat(value("li", "standsInFor")).isEqualTo("zhou");

        toldBy(TEN.plus(Duration.ofHours(2)));
        assertThat(value("sun", "why")).isEqualTo("请假中");
    }

    @Test
    void remindsAnAbsentOwnerWhoseWorkNobodyDoes() {
        watch.on(created("wu", Priority.HIGH));

        assertThat(toldBy(TEN.plus(Duration.ofHours(1)))).containsExactly("wu UNHANDLED_REMINDER_CARD");
    }

    @Test
    void saysWhyItMayBeThatNobodyHandlesIt() {
        assertThat(whyAfter("status = 'sent'")).isEqualTo("未查看");
        assertThat(whyAfter("status = 'sent', seen_at = now()")).isEqualTo("已查看未处理");
        assertThat(whyAfter("status = 'failed'")).isEqualTo("推送失败");
    }

    private String whyAfter(String fate) {
        empty();
        watch.on(created("li", Priority.HIGH));
        toldBy(TEN.plus(Duration.ofHours(1)));
        jdbc.sql("update deliveries set " + fate).update();
        toldBy(TEN.plus(Duration.ofHours(2)));
        return value("sun", "why");
    }

    @Test
    void listsEachWorkingMorningWhatEverybodyWasToldOf() {
        watch.on(created("li", Priority.HIGH));
        everybodyIsTold();
        ListUnhandled list = list();

        assertThat(listsAt(list, "2026-11-24T08:59+08:00")).isEmpty();
        assertThat(listsAt(list, "2026-11-24T09:00+08:00")).containsExactly("sun", "qian");
        assertThat(value("sun", "unhandledLines")).isEqualTo("· AS1（高）li　已提交 23 小时　设备无法启动");
        assertThat(listsAt(list, "2026-11-24T12:00+08:00")).hasSize(2);
        assertThat(listsAt(list(), "2026-11-24T12:00+08:00")).as("another copy").hasSize(2);
        assertThat(listsAt(list, "2026-11-25T09:00+08:00")).hasSize(4);
        assertThat(listsAt(list, "2026-11-28T09:00+08:00")).as("a Saturday").hasSize(4);
    }

    @Test
    void listsNothingWhenEverythingIsHandled() {
        watch.on(created("li", Priority.HIGH));
        everybodyIsTold();
        watch.on(pending(TicketAction.REPLY, "li", TEN.plus(Duration.ofHours(2))));

        assertThat(listsAt(list(), "2026-11-24T09:00+08:00")).isEmpty();
    }

    @Test
    void leavesOutTheTicketOfAnErasedCustomer() {
        jdbc.sql("insert into erased (fingerprint, erased_at) values (?, now())")
                .param(Fingerprint.of("c-1"))
                .update();

        watch.on(created("li", Priority.HIGH));
        watch.on(changed(TicketAction.REASSIGN, "sun", TicketStatus.PENDING, Priority.HIGH, "zhao", TEN));

        assertThat(jdbc.sql("select count(*) from ticket_watches")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesAWatchThatAnotherCopyHasTakenOnlyAfterIt() {
        watch.on(created("li", Priority.HIGH));
        Instant due = TEN.plus(Duration.ofHours(1));

        transaction.executeWithoutResult(status -> {
            assertThat(watches.lockDue(due)).isPresent();
            assertThat(inAnotherTransaction(due)).isEmpty();
        });
        assertThat(inAnotherTransaction(due)).isPresent();
    }

    private Optional<Watch> inAnotherTransaction(Instant due) {
        TransactionTemplate other =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(other.execute(status -> watches.lockDue(due)));
    }

    private ListUnhandled list() {
        return new ListUnhandled(watches, tell, working, transaction, clock);
    }

    private List<String> listsAt(ListUnhandled list, String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
        list.step();
        return jdbc.sql("select receiver from deliveries where parts -> 0 ->> 'text' = ? order by seq")
                .param(StaffText.UNHANDLED_LIST.name())
                .query(String.class)
                .list();
    }

    private void everybodyIsTold() {
        toldBy(TEN.plus(Duration.ofHours(1)));
        assertThat(toldBy(TEN.plus(Duration.ofHours(2)))).hasSize(5);
    }

    /** What was told altogether once the clock shows this. */
    private List<String> toldBy(Instant now) {
        clock.set(now);
        Stream.generate(remind::remindNext).takeWhile(more -> more).count();
        return jdbc.sql("select receiver || ' ' || (parts -> 0 ->> 'text') from deliveries order by seq")
                .query(String.class)
                .list();
    }

    private String value(String receiver, String name) {
        return jdbc.sql("""
                        select parts -> 0 -> 'values' ->> :name from deliveries
                        where receiver = :receiver order by seq desc limit 1""")
                .param("receiver", receiver)
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static TicketCreated created(String owner, Priority priority) {
        return created(owner, priority, TEN);
    }

    private static TicketCreated created(String owner, Priority priority, Instant at) {
        TicketCreated one = TicketMother.repair("AS1", owner, "wang");
        return new TicketCreated(
                one.ticketNo(),
                one.version(),
                one.type(),
                one.status(),
                priority,
                one.subject(),
                one.description(),
                one.reporter(),
                one.project(),
                owner,
                one.salesRep(),
                one.reasons(),
                one.attachments(),
                at);
    }

    private static TicketChanged pending(TicketAction action, String actor, Instant at) {
        return changed(action, actor, TicketStatus.PENDING, Priority.HIGH, null, at);
    }

    private static TicketChanged changed(
            TicketAction action,
            String actor,
            TicketStatus status,
            Priority priority,
            @Nullable String newOwner,
            Instant at) {
        State before = created("li", priority).state();
        State after = new State(
                before.type(),
                status,
                priority,
                before.subject(),
                before.description(),
                before.reporter(),
                before.project(),
                newOwner == null ? "li" : newOwner,
                before.salesRep(),
                before.reasons(),
                before.attachments(),
                before.createdAt(),
                null);
        Change change =
                new Change(action, actor, "card", null, null, null, List.of(), newOwner == null ? null : "li", 1, at);
        return new TicketChanged("AS1", 2, after, change);
    }
}
