package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Subject;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.springframework.stereotype.Component;

/** Puts a reply into the texts of the catalogue and fills in what they ask for. */
@Component
class Answers {

    private final Projects projects;
    private final Tickets tickets;
    private final Pace pace;

    Answers(Projects projects, Tickets tickets, Pace pace) {
        this.projects = projects;
        this.tickets = tickets;
        this.pace = pace;
    }

    List<Part> to(Reply.Answer answer, Customer customer) {
        return switch (answer) {
            case Reply.AskType(boolean back) ->
                back
                        ? List.of(part(CustomerText.STEPPED_BACK), part(CustomerText.CHOOSE_TYPE))
                        : List.of(part(CustomerText.CHOOSE_TYPE));
            case Reply.AskDescription(TicketType type) -> List.of(askDescription(type));
            case Reply.AskForMore(Draft draft) -> List.of(askForMore(draft, customer));
            case Reply.AttachmentsReceived(int count) -> List.of(attachmentsReceived(count));
            case Reply.Menu(boolean greeting) ->
                greeting
                        ? List.of(part(CustomerText.HELLO), part(CustomerText.MENU))
                        : List.of(part(CustomerText.MENU));
            case Reply.Welcome welcome -> List.of(part(CustomerText.YOU_ARE_WELCOME));
            case Reply.ListTickets list -> List.of(tickets(customer));
            case Reply.ListProjects list -> List.of(projects(customer));
            case Reply.Hotline hotline -> List.of(part(CustomerText.CALL_HOTLINE));
            case Reply.AlreadyVerified verified ->
                List.of(new Part(CustomerText.ALREADY_VERIFIED, Map.of("phoneMasked", masked(customer.phone()))));
            case Reply.OfferAgain(Draft draft) ->
                List.of(new Part(CustomerText.WAITING_WORDS, Map.of("draft", Waiting.quoted(draft))));
            case Reply.CannotUse cannot -> List.of(part(CustomerText.UNSUPPORTED_MESSAGE));
        };
    }

    /** The confirmation of a new ticket. Names of staff are not known here: the line of the owner falls away. */
    List<Part> opened(Ticket ticket, Draft draft, boolean automatic) {
        String title = ticket.projectTitle();
        Part opened = new Part(
                title == null ? CustomerText.TICKET_OPENED_WITHOUT_PROJECT : CustomerText.TICKET_OPENED,
                Map.of(
                        "ticketNo", ticket.ticketNo(),
                        "typeLabel", ticket.type().label(),
                        "priorityLabel", ticket.priority().label(),
                        "projectTitle", title == null ? "" : title,
                        "subject", ticket.subject(),
                        "count",
                                draft.attachments().isEmpty()
                                        ? ""
                                        : "" + draft.attachments().size()));
        return automatic ? List.of(part(CustomerText.AUTO_SUBMITTED), opened) : List.of(opened);
    }

    static Part part(CustomerText text) {
        return new Part(text, Map.of());
    }

    static String masked(String phone) {
        return new MobileNumber(phone).masked();
    }

    private static Part askDescription(TicketType type) {
        CustomerText question =
                switch (type) {
                    case REPAIR, OTHER -> CustomerText.DESCRIBE;
                    case MAINTENANCE -> CustomerText.DESCRIBE_MAINTENANCE;
                    case COMPLAINT -> CustomerText.DESCRIBE_COMPLAINT;
                    case RETURN -> CustomerText.DESCRIBE_RETURN;
                };
        return new Part(question, Map.of("typeLabel", type.label()));
    }

    private Part askForMore(Draft draft, Customer customer) {
        String title =
                projects.of(customer).stream().findFirst().map(Project::title).orElse("");
        return new Part(
                CustomerText.SEND_PICTURES,
                Map.of(
                        "subject", Subject.of(draft.description(), draft.attachments()),
                        "projectTitle", title,
                        "max", String.valueOf(pace.maxAttachments()),
                        "minutes", pace.minutes()));
    }

    private Part attachmentsReceived(int count) {
        return count < pace.maxAttachments()
                ? new Part(CustomerText.PICTURES_RECEIVED, Map.of("count", String.valueOf(count)))
                : new Part(CustomerText.PICTURES_FULL, Map.of("max", String.valueOf(pace.maxAttachments())));
    }

    private Part tickets(Customer customer) {
        List<Ticket> open = tickets.openOf(customer.customerId());
        return open.isEmpty()
                ? part(CustomerText.NO_TICKETS)
                : new Part(
                        CustomerText.MY_TICKETS,
                        Map.of("count", String.valueOf(open.size()), "ticketEntries", Lists.ticketEntries(open)));
    }

    private Part projects(Customer customer) {
        List<Project> his = projects.of(customer);
        return his.isEmpty()
                ? part(CustomerText.NO_PROJECTS)
                : new Part(CustomerText.MY_PROJECTS, Map.of("projectEntries", Lists.projectEntries(his)));
    }
}
