package link.aftersales.ticket.desk;

import static link.aftersales.ticket.desk.TicketMother.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.TicketStatus;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Actor OWNER = new Actor.Member("lishifu", "card");
    private static final Actor CUSTOMER = new Actor.Customer("c-1", "wechat");

    private final Guard guard = new Guard(TicketMother.TIMES);

    @Test
    void letsTheSameMemberTakeAResolutionBackForTenMinutes() {
        Ticket ticket = TicketMother.resolved("LiShiFu", NOON);

        assertThat(owner(ticket, new Action.Withdraw(), after("PT9M59S"))).isEmpty();
        assertThat(owner(ticket, new Action.Withdraw(), after("PT10M"))).contains(new Acted.NotNow(ticket));
        assertThat(guard.refusal(
                        ticket,
                        new Action.Withdraw(),
                        new Action.Withdraw().name(),
                        new Actor.Member("zhuguan", "card"),
                        Role.STAFF,
                        NOON))
                .contains(new Acted.NotAllowed(ticket));
    }

    @Test
    void letsTheCustomerReopenAClosedTicketForSevenDays() {
        Ticket ticket = TicketMother.closed(NOON);

        assertThat(customer(ticket, new Action.Reopen(""), after("P6DT23H59M"))).isEmpty();
        assertThat(customer(ticket, new Action.Reopen(""), after("P7D"))).contains(new Acted.NotNow(ticket));
        assertThat(owner(ticket, new Action.Reopen(""), after("P30D"))).isEmpty();
    }

    @Test
    void letsTheCustomerUrgeOnceInHalfAnHour() {
        Ticket ticket = TicketMother.open();
        ticket.urge(NOON);

        assertThat(customer(ticket, new Action.Urge(), after("PT29M"))).contains(new Acted.TooSoon(ticket, NOON));
        assertThat(customer(ticket, new Action.Urge(), after("PT30M"))).isEmpty();
    }

    @Test
    void raisesOnce() {
        Ticket ticket = TicketMother.open();
        ticket.raise("客户标为紧急", NOON);

        assertThat(customer(ticket, new Action.Raise(""), after("P1D"))).contains(new Acted.TooSoon(ticket, NOON));
    }

    @Test
    void takesOneScoreAndWordsThatFollowIt() {
        Ticket ticket = TicketMother.closed(NOON);
        assertThat(customer(ticket, new Action.Rate(2, ""), NOON)).isEmpty();
        ticket.rate(2, NOON);

        assertThat(customer(ticket, new Action.Rate(2, "等了三天"), NOON)).isEmpty();
        assertThat(customer(ticket, new Action.Rate(2, ""), NOON)).contains(new Acted.TooSoon(ticket, NOON));
        assertThat(customer(ticket, new Action.Rate(5, "好"), NOON)).contains(new Acted.TooSoon(ticket, NOON));
    }

    @Test
    void givesATicketToSomebodyElseOnly() {
        Ticket ticket = TicketMother.open();

        assertThat(owner(ticket, new Action.Reassign("LISHIFU", ""), NOON)).contains(new Acted.NotNow(ticket));
        assertThat(owner(ticket, new Action.Reassign("zhaoliu", ""), NOON)).isEmpty();
    }

    @Test
    void saysNotAllowedBeforeItSaysNotNow() {
        Ticket ticket = TicketMother.ticket(TicketStatus.CLOSED);

        assertThat(customer(ticket, new Action.Accept(), NOON)).contains(new Acted.NotAllowed(ticket));
        assertThat(owner(ticket, new Action.Accept(), NOON)).contains(new Acted.NotNow(ticket));
    }

    private static Instant after(String duration) {
        return NOON.plus(Duration.parse(duration));
    }

    private Optional<Acted> owner(Ticket ticket, Action action, Instant now) {
        return guard.refusal(ticket, action, action.name(), OWNER, Role.STAFF, now);
    }

    private Optional<Acted> customer(Ticket ticket, Action action, Instant now) {
        return guard.refusal(ticket, action, action.name(), CUSTOMER, Role.REPORTER, now);
    }
}
