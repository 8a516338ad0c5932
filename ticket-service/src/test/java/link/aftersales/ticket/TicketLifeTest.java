package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.attachment.Origin;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.AdoptCalls;
import link.aftersales.ticket.desk.LogEntry;
import link.aftersales.ticket.desk.OpenTicket;
import link.aftersales.ticket.desk.Opening;
import link.aftersales.ticket.desk.Request;
import link.aftersales.ticket.desk.TakeByPhone;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TicketServiceTest
class TicketLifeTest {

    private static final Actor OWNER = new Actor.Member("LiShiFu", "card");

    @Autowired
    World world;

    @Autowired
    OpenTicket openTicket;

    @Autowired
    ActOnTicket actOnTicket;

    @Autowired
    Tickets tickets;

    @Autowired
    Customers customers;

    @Autowired
    Attachments attachments;

    @Autowired
    ActionLog log;

    @Autowired
    PublishedEvents published;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakeByPhone takeByPhone;

    @Autowired
    AdoptCalls adoptCalls;

    @Autowired
    Chats chats;

    @Test
    void goesFromPendingToRatedWithOneRowAndOneEventForEachStep() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();

        act(ticketNo, new Action.Accept(), OWNER);
        act(ticketNo, new Action.Ask("请发铭牌照片"), OWNER);
        act(ticketNo, new Action.Supplement("型号 X200", null), customer(person));
        act(ticketNo, new Action.Resolve("换了密封圈"), OWNER);
        act(ticketNo, new Action.Close(""), customer(person));
        act(ticketNo, new Action.Rate(5, "很快"), customer(person));

        assertThat(steps(ticketNo))
                .containsExactly(
                        "customer wechat open null pending null",
                        "LiShiFu card accept pending processing null",
                        "LiShiFu card ask processing waiting_customer 请发铭牌照片",
                        "customer wechat supplement waiting_customer processing 型号 X200",
                        "LiShiFu card resolve processing resolved 换了密封圈",
                        "customer wechat close resolved closed null",
                        "customer wechat rate closed closed 5 分：很快");
        List<TicketChanged> events = changes(ticketNo, 6);
        assertThat(events).extracting(TicketChanged::version).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events.getLast().ticket().rating()).isEqualTo(5);
        assertThat(events.getLast().ticket().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(events.get(3).change().words()).isEqualTo("换了密封圈");
    }

    @Test
    void takesWhatTheCustomerSendsAlong() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();
        UUID picture = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        attachments.add(picture, request, Origin.WECHAT, MessageKind.IMAGE, "media", World.SENT_AT);

        act(ticketNo, new Action.Supplement("", request), customer(person));

        TicketChanged event = changes(ticketNo, 1).getFirst();
        assertThat(event.change().added()).extracting(one -> one.id()).containsExactly(picture.toString());
        assertThat(event.ticket().attachments()).hasSize(1);
    }

    @Test
    void countsUrgingAndRaisesOnce() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();

        assertThat(act(ticketNo, new Action.Urge(), customer(person))).isInstanceOf(Acted.Done.class);
        assertThat(act(ticketNo, new Action.Urge(), customer(person))).isInstanceOf(Acted.TooSoon.class);
        assertThat(act(ticketNo, new Action.Raise(""), customer(person))).isInstanceOf(Acted.Done.class);
        assertThat(act(ticketNo, new Action.Raise(""), customer(person))).isInstanceOf(Acted.TooSoon.class);

        List<TicketChanged> events = changes(ticketNo, 2);
        assertThat(events.getFirst().change().count()).isEqualTo(1);
        assertThat(events.getLast().ticket().priority()).isEqualTo(Priority.URGENT);
        assertThat(events.getLast().ticket().reasons().priority()).isEqualTo("客户标为紧急");
    }

    @Test
    void lastsUntilTheOwnerAgreesWhenTheCustomerCancelsTooLate() {
        Person person = world.customer();
        String early = opened(person, "漏油").ticketNo();
        String late = opened(person, "异响").ticketNo();
        act(late, new Action.Accept(), OWNER);

        act(early, new Action.Cancel(""), customer(person));
        act(late, new Action.Cancel(""), customer(person));

        assertThat(changes(early, 1).getFirst().change().action()).isEqualTo(TicketAction.CANCEL);
        assertThat(changes(late, 2).getLast().change().action()).isEqualTo(TicketAction.CANCEL_WANTED);
        assertThat(status(early)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(status(late)).isEqualTo(TicketStatus.PROCESSING);
    }

    @Test
    void isMovedByNobodyElse() {
        Person person = world.customer();
        Person stranger = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();

        assertThat(act(ticketNo, new Action.Accept(), new Actor.Member("passerby", "card")))
                .isInstanceOf(Acted.NotAllowed.class);
        assertThat(act(ticketNo, new Action.Accept(), new Actor.Member("wangxiaoshou", "card")))
                .isInstanceOf(Acted.NotAllowed.class);
        assertThat(act(ticketNo, new Action.Note("老客户"), new Actor.Member("wangxiaoshou", "card")))
                .isInstanceOf(Acted.Done.class);
        assertThat(act(ticketNo, new Action.Urge(), customer(stranger))).isInstanceOf(Acted.Unknown.class);
        assertThat(act("AS20240202123456ABC", new Action.Urge(), customer(person)))
                .isInstanceOf(Acted.Unknown.class);
        assertThat(status(ticketNo)).isEqualTo(TicketStatus.PENDING);
    }

    @Test
    void isToldByItsOwnerToWhoLostHisTrust() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();
        world.send(
                person.customerId(),
                CustomerMother.revokedSnapshot(person.customerId(), 3, person.phone(), person.openid()));
        eventually(() -> assertThat(world.count("customer_copies", "NOT verified AND customer_id", person.customerId()))
                .isEqualTo(1));

        act(ticketNo, new Action.Reply("明天上门"), OWNER);
        world.asks(person, "在吗");

        eventually(() -> assertThat(world.messages(person))
                .filteredOn(message -> message.notice() == null)
                .extracting(World::text)
                .containsExactly(CustomerText.VERIFIED, CustomerText.TRUST_REVOKED));
        assertThat(world.messages(person))
                .extracting(CustomerMessage::notice)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.trusted()).isFalse();
                    assertThat(notice.no()).isEqualTo(ticketNo);
                    assertThat(notice.passOnTo()).isEqualToIgnoringCase("LiShiFu");
                    assertThat(notice.phone()).isEqualTo(person.phone());
                });
    }

    @Test
    void changesHandsAndProjects() {
        Person person = world.customer();
        Person other = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();

        act(ticketNo, new Action.Reassign("zhaoliu", "我休假"), OWNER);
        act(ticketNo, new Action.File("P-" + other.phone(), ""), new Actor.Operator());

        List<TicketChanged> events = changes(ticketNo, 2);
        assertThat(events.getFirst().change().previousOwner()).isEqualTo("lishifu");
        assertThat(events.getFirst().ticket().owner()).isEqualTo("zhaoliu");
        assertThat(events.getLast().ticket().owner()).isEqualTo("lishifu");
        assertThat(Objects.requireNonNull(events.getLast().ticket().project()).projectNo())
                .isEqualTo("P-" + other.phone());
        assertThat(log.of(ticketNo)).extracting(LogEntry::words).contains("lishifu → zhaoliu：我休假");
    }

    @Test
    void answersTheSameWordsWithTheSameTicket() {
        Person person = world.customer();
        Ticket first = opened(person, "设备 漏油！");

        Opening again = open(request(person, "设备漏油"));
        Opening another = open(request(person, "设备不转"));

        assertThat(again).isInstanceOfSatisfying(Opening.AlreadyOpen.class, before -> assertThat(
                        before.ticket().ticketNo())
                .isEqualTo(first.ticketNo()));
        assertThat(another).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void offersToJoinAColleaguesTicketUntilHeInsists() {
        Person person = world.customer();
        Person colleague = Person.someone();
        world.send(
                "P-" + person.phone(),
                ProjectMother.snapshot("P-" + person.phone(), 2, person.phone(), colleague.phone()));
        world.verified(colleague);
        Ticket first = opened(person, "漏油");
        eventually(() -> assertThat(open(request(colleague, "漏油了")))
                .isInstanceOfSatisfying(
                        Opening.ColleagueOpened.class,
                        before -> assertThat(before.ticket().ticketNo()).isEqualTo(first.ticketNo())));

        assertThat(act(first.ticketNo(), new Action.Supplement("我这边也是", null), customer(colleague)))
                .isInstanceOf(Acted.Done.class);
        assertThat(act(first.ticketNo(), new Action.Cancel(""), customer(colleague)))
                .isInstanceOf(Acted.NotAllowed.class);
        assertThat(open(request(colleague, "漏油了").despiteColleagues())).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void endsByItselfAfterAReminder() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();
        act(ticketNo, new Action.Resolve("好了"), OWNER);

        due("remind_due", ticketNo);
        eventually(() -> assertThat(world.count("after_sales_tickets", "remind_due IS NULL AND ticket_no", ticketNo))
                .isEqualTo(1));
        assertThat(status(ticketNo)).isEqualTo(TicketStatus.RESOLVED);
        due("close_due", ticketNo);

        eventually(() -> assertThat(status(ticketNo)).isEqualTo(TicketStatus.CLOSED));
        assertThat(eventually(() -> world.texts(person), texts -> texts.contains(CustomerText.TICKET_CLOSED)))
                .contains(CustomerText.TICKET_RESOLVED, CustomerText.CLOSING_SOON);
        assertThat(world.messages(person))
                .extracting(message -> message.parts().getLast())
                .filteredOn(part -> part.text() == CustomerText.CLOSING_SOON)
                .singleElement()
                .satisfies(part -> assertThat(part.values()).containsEntry("hours", "48"));
        Change closed = changes(ticketNo, 2).getLast().change();
        assertThat(closed.actor()).isEqualTo("system");
        assertThat(closed.action()).isEqualTo(TicketAction.CLOSE);
    }

    @Test
    void isAcceptedOnceThoughManyPressAtTheSameTime() throws Exception {
        String ticketNo = opened(world.customer(), "漏油").ticketNo();
        Callable<Acted> press = () -> act(ticketNo, new Action.Accept(), OWNER);

        List<Acted> pressed = new ArrayList<>();
        try (ExecutorService members = Executors.newFixedThreadPool(5)) {
            for (Future<Acted> one : members.invokeAll(Collections.nCopies(10, press))) {
                pressed.add(one.get());
            }
        }

        assertThat(pressed).hasOnlyElementsOfTypes(Acted.Done.class, Acted.NotNow.class);
        assertThat(pressed).filteredOn(Acted.Done.class::isInstance).hasSize(1);
        assertThat(changes(ticketNo, 1)).hasSize(1);
    }

    @Test
    void waitsForAColleagueWhoHoldsAnotherChatThanTheReporters() throws Exception {
        Person person = world.customer();
        Person colleague = Person.someone();
        world.send(
                "P-" + person.phone(),
                ProjectMother.snapshot("P-" + person.phone(), 2, person.phone(), colleague.phone()));
        world.verified(colleague);
        eventually(() -> assertThat(world.count("customer_copies", "customer_id", colleague.customerId()))
                .isEqualTo(1));
        eventually(() -> assertThat(world.count("project_copies", "version = 2 AND project_no", "P-" + person.phone()))
                .isEqualTo(1));
        String ticketNo = opened(person, "漏油").ticketNo();

        try (ExecutorService owner = Executors.newSingleThreadExecutor()) {
            Future<Acted> accepted = Objects.requireNonNull(transaction.execute(status -> {
                actOnTicket.act(ticketNo, new Action.Supplement("还异响", null), customer(colleague));
                Future<Acted> waiting = owner.submit(() -> act(ticketNo, new Action.Accept(), OWNER));
                awaitSomebodyWaiting();
                return waiting;
            }));

            assertThat(accepted.get()).isInstanceOf(Acted.Done.class);
        }
        assertThat(changes(ticketNo, 2)).extracting(TicketChanged::version).containsExactly(2L, 3L);
    }

    @Test
    void holdsTheChatThatItsCallerGetsWhileSomebodyActs() throws Exception {
        Person person = Person.someone();
        String ticketNo = ((Opening.Opened)
                        takeByPhone.take(new MobileNumber(person.phone()), TicketType.REPAIR, "漏油", null))
                .ticket()
                .ticketNo();
        Chat chat = new Chat.OfficialAccount(person.openid());
        Customer customer = new Customer(person.customerId(), person.phone(), "张三", null, true, true, "wangxiaoshou");

        try (ExecutorService members = Executors.newSingleThreadExecutor()) {
            Future<Boolean> free = Objects.requireNonNull(transaction.execute(status -> {
                chats.lock(chat);
                adoptCalls.adopt(customer, chat);
                Future<Boolean> waiting = members.submit(() -> transaction.execute(other -> {
                    actOnTicket.act(ticketNo, new Action.Reply("马上来"), new Actor.Operator());
                    return elsewhere(() -> free(chat));
                }));
                awaitSomebodyWaiting();
                return waiting;
            }));

            assertThat(free.get()).as("a chat that is being told something").isFalse();
        }
    }

    private boolean free(Chat chat) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(chat.key())
                .query(Boolean.class)
                .single();
    }

    private void awaitSomebodyWaiting() {
        eventually(() -> assertThat(jdbc.sql("""
                        SELECT count(*) FROM pg_locks
                        WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))
                        """).query(Long.class).single()).isPositive());
    }

    @Test
    void isNotOverwrittenByWhoReadItBeforeSomebodyElseChangedIt() {
        String ticketNo = opened(world.customer(), "漏油").ticketNo();
        Ticket read = tickets.find(ticketNo).orElseThrow();
        act(ticketNo, new Action.Accept(), OWNER);

        assertThatThrownBy(() -> tickets.keep(read)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void isDueForOneCopyOnlyAndNotWhileSomebodySpeaks() {
        Person person = world.customer();
        String ticketNo = opened(person, "漏油").ticketNo();
        Instant later = Instant.now().plus(Duration.ofHours(25));
        act(ticketNo, new Action.Resolve(""), OWNER);

        transaction.executeWithoutResult(first -> {
            assertThat(dueAt(later)).contains(ticketNo);
            assertThat(elsewhere(() -> dueAt(later))).doesNotContain(ticketNo);
        });
        assertThat(elsewhere(() -> dueAt(Instant.now()))).doesNotContain(ticketNo);
    }

    /** All that this transaction can get. */
    private List<String> dueAt(Instant now) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            tickets.lockDue(now).map(Ticket::ticketNo).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private <T> T elsewhere(Supplier<T> work) {
        TransactionTemplate other =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(other.execute(status -> work.get()));
    }

    @Test
    void becomesHisWhoseNumberTurnsOutToBeTheCallers() {
        Person person = Person.someone();
        world.project(person);
        Ticket taken = ((Opening.Opened)
                        takeByPhone.take(new MobileNumber(person.phone()), TicketType.REPAIR, "漏油", null))
                .ticket();

        world.verified(person);

        TicketChanged adopted = changes(taken.ticketNo(), 1).getFirst();
        assertThat(adopted.ticket().reporter().customerId()).isEqualTo(person.customerId());
        assertThat(adopted.version()).isEqualTo(2);
        assertThat(tickets.openOf(person.customerId()))
                .extracting(ticket -> ticket.reporter().chat())
                .containsExactly(person.openid());
        assertThat(act(taken.ticketNo(), new Action.Urge(), customer(person))).isInstanceOf(Acted.Done.class);
    }

    private void due(String column, String ticketNo) {
        jdbc.sql("UPDATE after_sales_tickets SET " + column + " = now() - interval '1 second' WHERE ticket_no = ?")
                .param(ticketNo)
                .update();
    }

    private Ticket opened(Person person, String words) {
        return ((Opening.Opened) open(request(person, words))).ticket();
    }

    private Request request(Person person, String words) {
        return new Request(
                UUID.randomUUID(),
                customers.find(person.customerId()).orElseThrow(),
                new Chat.OfficialAccount(person.openid()),
                TicketType.REPAIR,
                words,
                List.of(),
                false);
    }

    private Opening open(Request request) {
        return Objects.requireNonNull(transaction.execute(status -> openTicket.open(request)));
    }

    private Acted act(String ticketNo, Action action, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> actOnTicket.act(ticketNo, action, actor)));
    }

    private static Actor customer(Person person) {
        return new Actor.Customer(person.customerId(), "wechat");
    }

    private TicketStatus status(String ticketNo) {
        return tickets.find(ticketNo).orElseThrow().status();
    }

    private List<String> steps(String ticketNo) {
        return log.of(ticketNo).stream()
                .map(entry -> String.join(
                        " ",
                        entry.actor(),
                        entry.channel(),
                        entry.action(),
                        lower(entry.from()),
                        lower(entry.to()),
                        String.valueOf(entry.words())))
                .toList();
    }

    private static String lower(TicketStatus status) {
        return status == null ? "null" : status.name().toLowerCase(Locale.ROOT);
    }

    private List<TicketChanged> changes(String ticketNo, int count) {
        return eventually(
                () -> published.of(TicketChanged.class).stream()
                        .filter(event -> event.ticketNo().equals(ticketNo))
                        .toList(),
                events -> events.size() == count);
    }
}
