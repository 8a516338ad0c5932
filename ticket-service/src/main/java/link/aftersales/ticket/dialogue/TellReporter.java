package link.aftersales.ticket.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.CustomerMessages;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.ClosingSoon;
import link.aftersales.ticket.desk.DeskTimes;
import link.aftersales.ticket.desk.Reporter;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.TicketMoved;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a customer what others did to his ticket, in the transaction in which they did it, and remembers what he is asked
 * with that. Who acts holds the lock of the reporter's chat.
 */
@Component
class TellReporter {

    private final Customers customers;
    private final Dialogues dialogues;
    private final TicketWords ticketWords;
    private final Names names;
    private final CustomerMessages messages;
    private final DeskTimes times;
    private final Clock clock;

    TellReporter(
            Customers customers,
            Dialogues dialogues,
            TicketWords ticketWords,
            Names names,
            CustomerMessages messages,
            DeskTimes times,
            Clock clock) {
        this.customers = customers;
        this.dialogues = dialogues;
        this.ticketWords = ticketWords;
        this.names = names;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /** What is said of an action, the words that come with it, and what is asked. */
    private record News(
            CustomerText text, String words, @Nullable Question question) {}

    @EventListener
    void on(TicketMoved moved) {
        if (!(moved.actor() instanceof Actor.Customer)) {
            news(moved).ifPresent(news -> tell(moved.ticket(), moved.actor(), news));
        }
    }

    /** He has not said yet whether it is solved. */
    @EventListener
    void on(ClosingSoon closing) {
        Question solved = new Question.Solved(closing.ticket().ticketNo());
        tell(closing.ticket(), new Actor.Clockwork(), new News(CustomerText.CLOSING_SOON, "", solved));
    }

    private static Optional<News> news(TicketMoved moved) {
        String ticketNo = moved.ticket().ticketNo();
        return switch (moved.action()) {
            case Action.Accept accept -> said(CustomerText.TICKET_ACCEPTED);
            case Action.Ask(String words) ->
                Optional.of(new News(CustomerText.TICKET_ASKED, words, new Question.SayMore(ticketNo)));
            case Action.Reply(String words) ->
                Optional.of(new News(CustomerText.TICKET_REPLY, words, new Question.SayMore(ticketNo)));
            case Action.Resolve(String words) ->
                Optional.of(new News(CustomerText.TICKET_RESOLVED, words, new Question.Solved(ticketNo)));
            case Action.Withdraw withdraw -> said(CustomerText.RESOLUTION_WITHDRAWN);
            case Action.Close close -> said(CustomerText.TICKET_CLOSED);
            case Action.Cancel cancel -> said(CustomerText.TICKET_CANCELLED);
            case Action.Reopen reopen -> said(CustomerText.REOPENED_BY_STAFF);
            case Action.Reassign reassign -> said(CustomerText.TICKET_REASSIGNED);
            case Action.File(var projectNo, String words, boolean reporterToo) ->
                projectNo == null ? Optional.empty() : said(CustomerText.PROJECT_FOUND);
            case Action.Note note -> Optional.empty();
            case Action.Raise raise -> Optional.empty();
            case Action.Supplement supplement -> Optional.empty();
            case Action.Urge urge -> Optional.empty();
            case Action.Rate rate -> Optional.empty();
        };
    }

    private static Optional<News> said(CustomerText text) {
        return Optional.of(new News(text, "", null));
    }

    private void tell(Ticket ticket, Actor actor, News news) {
        String key = ticket.reporter().chat();
        if (key == null) {
            return;
        }
        Chat chat = Chat.of(key);
        boolean trusted = trusted(chat, ticket);
        if (trusted) {
            remember(chat, ticket, news);
        }
        Map<String, String> values = new HashMap<>();
        values.put("staffName", names.inSentence(actor instanceof Actor.Member member ? member.userId() : null));
        values.put("words", news.words());
        values.put("hours", String.valueOf(untilClosed(news.text()).toHours()));
        messages.tell(
                chat,
                ticket.reporter().customerId(),
                List.of(ticketWords.part(news.text(), ticket, values)),
                ticket.ticketNo(),
                notice(ticket, trusted));
    }

    private static Notice notice(Ticket ticket, boolean trusted) {
        Reporter reporter = ticket.reporter();
        return new Notice(ticket.ticketNo(), ticket.owner(), reporter.name(), reporter.phone(), trusted);
    }

    /** Whoever lost his trust hears no more of what is told to customers: the owner does, and passes it on. */
    private boolean trusted(Chat chat, Ticket ticket) {
        return customers.visitor(chat) instanceof Visitor.Trusted(Customer customer)
                && customer.customerId().equals(ticket.reporter().customerId());
    }

    private Duration untilClosed(CustomerText text) {
        return text == CustomerText.CLOSING_SOON ? times.closeAfter().minus(times.remindAfter()) : times.closeAfter();
    }

    /** Whether it is solved is asked no more once anything else happened to it. */
    private void remember(Chat chat, Ticket ticket, News news) {
        Dialogue before = dialogues.find(chat);
        Dialogue settled = before.answered(new Question.Solved(ticket.ticketNo()));
        Question question = news.question();
        Dialogue after =
                question == null ? settled : settled.begun(clock.instant()).askedByStaff(question, clock.instant());
        if (!after.equals(before)) {
            dialogues.save(after);
        }
    }
}
