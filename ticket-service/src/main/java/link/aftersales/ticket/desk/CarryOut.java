package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Customers;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to a ticket what the {@link Guard} let pass. */
@Component
class CarryOut {

    private final Projects projects;
    private final Customers customers;
    private final Attachments attachments;
    private final Triage triage;
    private final DeskTimes times;

    CarryOut(Projects projects, Customers customers, Attachments attachments, Triage triage, DeskTimes times) {
        this.projects = projects;
        this.customers = customers;
        this.attachments = attachments;
        this.triage = triage;
        this.times = times;
    }

    Deed on(Ticket ticket, Action action, TicketAction name, Actor actor, Instant now) {
        TicketStatus from = ticket.status();
        return switch (action) {
            case Action.Accept accept -> {
                ticket.accept();
                yield Deed.of(name, from, "");
            }
            case Action.Ask(String words) -> {
                ticket.ask();
                yield Deed.of(name, from, words);
            }
            case Action.Resolve(String words) -> {
                ticket.resolve(actor.name(), now, times);
                yield Deed.of(name, from, words);
            }
            case Action.Withdraw withdraw -> {
                ticket.withdraw();
                yield Deed.of(name, from, "");
            }
            case Action.Close(String words) -> {
                ticket.close(now);
                yield Deed.of(name, from, words);
            }
            case Action.Cancel(String words) -> {
                cancel(ticket, name, now);
                yield Deed.of(name, from, words);
            }
            case Action.Reopen(String words) -> {
                ticket.reopen();
                yield Deed.of(name, from, words);
            }
            case Action.Reassign reassign -> reassign(ticket, reassign, from);
            case Action.File file -> file(ticket, file, actor, from);
            case Action.Reply(String words) -> {
                ticket.reply();
                yield Deed.of(name, from, words);
            }
            case Action.Note(String words) -> {
                ticket.note();
                yield Deed.of(name, from, words);
            }
            case Action.Raise(String words) -> {
                ticket.raise(Priorities.RAISED, now);
                yield Deed.of(name, from, words);
            }
            case Action.Supplement(String words, UUID requestId) -> {
                ticket.supplement();
                yield Deed.of(name, from, words).adding(sent(ticket, requestId));
            }
            case Action.Urge urge -> {
                ticket.urge(now);
                int urges = ticket.feedback().urges();
                yield Deed.of(name, from, "").noting("第 " + urges + " 次").times(urges);
            }
            case Action.Rate(int score, String words) -> {
                ticket.rate(score, now);
                yield Deed.of(name, from, words).noting(score + " 分");
            }
        };
    }

    private static void cancel(Ticket ticket, TicketAction name, Instant now) {
        if (name == TicketAction.CANCEL) {
            ticket.cancel(now);
        } else {
            ticket.wishToCancel();
        }
    }

    private Deed reassign(Ticket ticket, Action.Reassign reassign, TicketStatus from) {
        String previous = ticket.owner();
        ticket.reassign(reassign.userId(), "转单");
        return Deed.of(reassign.name(), from, reassign.words())
                .noting(previous + " → " + ticket.owner())
                .after(previous);
    }

    private Deed file(Ticket ticket, Action.File file, Actor actor, TicketStatus from) {
        String previous = ticket.owner();
        ProjectMatch match = match(file.projectNo(), actor);
        ticket.file(match, Assignment.of(match, memberOf(ticket), triage.userid()));
        Deed deed = Deed.of(file.name(), from, file.words()).noting(match.reason());
        Deed named = file.reporterToo() ? naming(deed, ticket) : deed;
        return previous.equalsIgnoreCase(ticket.owner()) ? named : named.after(previous);
    }

    /** Nobody by a number that may be another's, and nobody who was forgotten. */
    private Deed naming(Deed deed, Ticket ticket) {
        return customers
                .find(ticket.reporter().customerId())
                .filter(Customer::verified)
                .flatMap(reporter ->
                        reporter.provenPhone().map(phone -> new TicketEvent.Contact(reporter.name(), phone)))
                .map(contact -> deed.naming(contact).noting(deed.note() + "，客户加为项目联系人"))
                .orElse(deed);
    }

    private ProjectMatch match(@Nullable String projectNo, Actor actor) {
        boolean byCustomer = actor instanceof Actor.Customer;
        if (projectNo == null) {
            return byCustomer ? ProjectMatch.noneOfHis() : new ProjectMatch.Unmatched("服务人员取消了项目");
        }
        Project project = projects.find(projectNo).orElseThrow(() -> new IllegalStateException("No such project"));
        return ProjectMatch.chosen(project, byCustomer ? "客户" : "服务人员");
    }

    private @Nullable String memberOf(Ticket ticket) {
        return customers
                .find(ticket.reporter().customerId())
                .map(customer -> customer.memberUserId())
                .orElse(null);
    }

    private List<TicketEvent.Attachment> sent(Ticket ticket, @Nullable UUID requestId) {
        return requestId == null ? List.of() : TicketState.attachments(attachments.file(requestId, ticket.ticketNo()));
    }
}
