package link.aftersales.ticket.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Subject;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.dialogue.Reply.Answer;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.modification.Modification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what the text of an answer asks for. */
@Component
class Answers {

    private final Projects projects;
    private final Tickets tickets;
    private final TicketWords ticketWords;
    private final Lists lists;
    private final Names names;
    private final Pace pace;

    Answers(Projects projects, Tickets tickets, TicketWords ticketWords, Lists lists, Names names, Pace pace) {
        this.projects = projects;
        this.tickets = tickets;
        this.ticketWords = ticketWords;
        this.lists = lists;
        this.names = names;
        this.pace = pace;
    }

    Part part(Answer answer, Customer customer) {
        return switch (answer) {
            case Reply.Plain(CustomerText text) -> part(text);
            case Reply.AskDescription ask ->
                new Part(ask.text(), Map.of("typeLabel", ask.type().label()));
            case Reply.AboutDraft(CustomerText text, Draft draft) -> new Part(text, draft(draft, customer));
            case Reply.Received(CustomerText text, int count) -> new Part(text, received(count));
            case Reply.AboutTicket about -> aboutTicket(about, customer);
            case Reply.Opened opened -> opened(opened);
            case Reply.AboutMember(CustomerText text, String userId) ->
                new Part(text, Map.of("staffName", names.inSentence(userId)));
            case Reply.AboutOrder(CustomerText text, Modification modification) ->
                new Part(text, modification(modification));
            case Reply.TicketList list -> new Part(list.text(), ticketList(list));
            case Reply.ProjectList(CustomerText text, List<String> numbers) ->
                new Part(text, projectList(chosen(numbers, customer)));
            case Reply.AboutProject(CustomerText text, String projectNo) ->
                new Part(text, Map.of("projectTitle", title(projectNo, customer)));
            case Reply.AlreadyVerified verified ->
                new Part(verified.text(), Map.of("phoneMasked", masked(customer.phone())));
        };
    }

    static Part part(CustomerText text) {
        return new Part(text, Map.of());
    }

    static String masked(String phone) {
        return new MobileNumber(phone).masked();
    }

    private Map<String, String> draft(Draft draft, Customer customer) {
        return Map.of(
                "subject", Subject.of(draft.description(), draft.attachments()),
                "draft", Quote.of(draft),
                "projectTitle", title(draft.projectNo(), customer),
                "max", String.valueOf(pace.maxAttachments()),
                "minutes",
                        draft.standing() == Draft.Standing.UNFINISHED
                                ? String.valueOf(Dialogue.UNFINISHED_AFTER.toMinutes())
                                : pace.minutes());
    }

    private Map<String, String> received(int count) {
        return Map.of("count", String.valueOf(count), "max", String.valueOf(pace.maxAttachments()));
    }

    /** Somebody else's ticket is one that nobody knows. */
    private Part aboutTicket(Reply.AboutTicket about, Customer customer) {
        Optional<Ticket> seen = tickets.find(about.ticketNo()).filter(ticket -> maySee(customer, ticket));
        if (seen.isEmpty()) {
            return part(CustomerText.TICKET_UNKNOWN);
        }
        if (about.text() == CustomerText.TICKET_DETAIL) {
            return ticketWords.detail(seen.get());
        }
        return about.at() == null
                ? ticketWords.part(about.text(), seen.get())
                : ticketWords.part(about.text(), seen.get(), Map.of("lastAt", TicketWords.minute(about.at())));
    }

    private boolean maySee(Customer customer, Ticket ticket) {
        return ticket.reporter().customerId().equals(customer.customerId())
                || projects.of(customer).stream()
                        .anyMatch(project -> project.projectNo().equals(ticket.projectNo()));
    }

    private Part opened(Reply.Opened opened) {
        Ticket ticket = tickets.find(opened.ticketNo()).orElseThrow();
        String count = opened.attachments() == 0 ? "" : String.valueOf(opened.attachments());
        return ticketWords.part(
                opened.text(), ticket, Map.of("count", count, "ownerName", names.known(ticket.owner())));
    }

    private Map<String, String> ticketList(Reply.TicketList list) {
        List<Ticket> shown = list.tickets().stream()
                .map(tickets::find)
                .flatMap(Optional::stream)
                .toList();
        Map<String, String> values = new HashMap<>();
        values.put("count", String.valueOf(shown.size()));
        if (list.draft() != null) {
            values.put("draft", Quote.of(list.draft()));
            values.put("choices", lists.homes(shown));
        } else if (list.text() == CustomerText.MY_TICKETS) {
            values.put("ticketEntries", lists.ticketEntries(shown));
        } else if (list.text() == CustomerText.MY_TICKETS_ASIDE) {
            values.put("ticketLines", lists.ticketLines(shown));
        } else {
            values.put("choices", lists.ticketChoices(shown));
        }
        return values;
    }

    private Map<String, String> projectList(List<Project> shown) {
        return Map.of("projectEntries", lists.projectEntries(shown), "choices", lists.projectChoices(shown));
    }

    private List<Project> chosen(List<String> numbers, Customer customer) {
        List<Project> his = projects.of(customer);
        return numbers.stream()
                .flatMap(
                        no -> his.stream().filter(project -> project.projectNo().equals(no)))
                .toList();
    }

    /** Of the chosen project, or of the one that is found for him; empty when he said that it is none. */
    private String title(@Nullable String projectNo, Customer customer) {
        return projects.of(customer).stream()
                .filter(project -> projectNo == null || project.projectNo().equals(projectNo))
                .findFirst()
                .map(Project::title)
                .orElse("");
    }

    private Map<String, String> modification(Modification modification) {
        return Map.of(
                "modificationNo", modification.modificationNo(),
                "projectTitle", modification.projectTitle(),
                "words", modification.change(),
                "reason", Objects.requireNonNullElse(modification.reason(), ""),
                "salesName", names.known(modification.salesRep()));
    }
}
