package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.OpenTicket;
import link.aftersales.ticket.desk.Opening;
import link.aftersales.ticket.desk.Request;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several who ask for the same, and choices that no longer hold. */
@TicketServiceTest
class OpenTicketTest {

    @Autowired
    World world;

    @Autowired
    OpenTicket openTicket;

    @Autowired
    ActOnTicket actOnTicket;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @RepeatedTest(5)
    void colleaguesWhoAskInTheSameInstantGetOneTicketAndAQuestion() throws Exception {
        Person person = world.customer();
        Person colleague = colleagueOf(person);

        List<Opening> openings = atOnce(() -> open(request(person, "漏油")), () -> open(request(colleague, "地上有油")));

        assertThat(openings).filteredOn(Opening.Opened.class::isInstance).hasSize(1);
        assertThat(openings)
                .filteredOn(Opening.ColleagueOpened.class::isInstance)
                .hasSize(1);
    }

    /** Neither holds the lock of the other's chat: the ticket's own row keeps them apart. */
    @RepeatedTest(3)
    void colleaguesWhoActAtTheSameTimeBothSucceed() throws Exception {
        Person person = world.customer();
        Person colleague = colleagueOf(person);
        String ticketNo = opened(request(person, "漏油")).ticketNo();
        List<Callable<Acted>> each = new ArrayList<>();
        for (Person one : List.of(person, colleague, person, colleague, person, colleague)) {
            each.add(() -> act(ticketNo, new Action.Supplement("还在漏", null), one));
        }

        List<Acted> all = atOnce(each);

        assertThat(all).hasOnlyElementsOfType(Acted.Done.class);
        assertThat(world.count("ticket_action_logs", "action = 'supplement' AND ticket_no", ticketNo))
                .isEqualTo(6);
    }

    @Test
    void whatIsNoneOfHisProjectsIsNobodysBusinessThere() {
        Person person = world.customer();

        Ticket ticket = opened(request(person, "漏油").about(""));

        assertThat(ticket.projectNo()).isNull();
        assertThat(ticket.owner()).isNotEqualTo("lishifu");
        assertThat(ticket.reasons().project()).isEqualTo("客户说都不是，请核对");
        assertThat(open(request(person, "漏油").about(""))).isInstanceOf(Opening.AlreadyOpen.class);
    }

    @Test
    void aProjectThatIsNotHisIsNotFiledOn() {
        Person person = world.customer();
        Person stranger = world.customer();

        Ticket ticket = opened(request(person, "漏油").about("P-" + stranger.phone()));

        assertThat(ticket.projectNo()).isEqualTo("P-" + person.phone());
    }

    @Test
    void whoAsksAgainBecauseItIsUrgentMakesItUrgent() {
        Person person = world.customer();
        opened(request(person, "漏油"));

        Opening again = open(request(person, "漏油").urgent(true));

        assertThat(again).isInstanceOfSatisfying(Opening.AlreadyOpen.class, before -> assertThat(
                        before.ticket().priority())
                .isEqualTo(Priority.URGENT));
    }

    private Person colleagueOf(Person person) {
        Person colleague = Person.someone();
        String projectNo = "P-" + person.phone();
        world.send(projectNo, ProjectMother.snapshot(projectNo, 2, person.phone(), colleague.phone()));
        eventually(() -> assertThat(world.count("project_copies", "version = 2 AND project_no", projectNo))
                .isEqualTo(1));
        world.verified(colleague);
        world.hears(colleague, 1);
        return colleague;
    }

    private Ticket opened(Request request) {
        return ((Opening.Opened) open(request)).ticket();
    }

    private Opening open(Request request) {
        return Objects.requireNonNull(transaction.execute(status -> openTicket.open(request)));
    }

    private Acted act(String ticketNo, Action action, Person person) {
        Actor customer = new Actor.Customer(person.customerId(), "wechat");
        return Objects.requireNonNull(transaction.execute(status -> actOnTicket.act(ticketNo, action, customer)));
    }

    private Request request(Person person, String words) {
        return new Request(
                UUID.randomUUID(),
                customers.find(person.customerId()).orElseThrow(),
                new Chat.OfficialAccount(person.openid()),
                TicketType.REPAIR,
                words,
                List.<MessageKind>of(),
                false);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... each) throws Exception {
        return atOnce(List.of(each));
    }

    private static <T> List<T> atOnce(List<Callable<T>> each) throws Exception {
        CyclicBarrier start = new CyclicBarrier(each.size());
        List<T> done = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(each.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : each) {
                running.add(all.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (Future<T> one : running) {
                done.add(one.get());
            }
        }
        return done;
    }
}
