package link.aftersales.ticket.dialogue;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Project;

/** Lists that stand inside a text: values here, words in the catalogue. */
final class Lists {

    private static final int MOST_LINES = 3;
    private static final int MOST_ENTRIES = 5;
    private static final Texts TEXTS = new Texts(Map.of());
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Lists() {}

    /** One line a project, three at most, then how many there are. */
    static String projectLines(List<Project> projects) {
        String lines = projects.stream()
                .limit(MOST_LINES)
                .map(project -> TEXTS.render(CustomerText.PROJECT_LINE, project(project)))
                .collect(Collectors.joining("\n"));
        if (projects.size() <= MOST_LINES) {
            return lines;
        }
        return lines + "\n" + TEXTS.render(CustomerText.MORE_PROJECTS, Map.of("count", "" + projects.size()));
    }

    static String projectEntries(List<Project> projects) {
        return projects.stream()
                .limit(MOST_ENTRIES)
                .map(project -> TEXTS.render(CustomerText.PROJECT_ENTRY, project(project)))
                .collect(Collectors.joining("\n\n"));
    }

    static String ticketEntries(List<Ticket> tickets) {
        return tickets.stream()
                .limit(MOST_ENTRIES)
                .map(ticket -> TEXTS.render(CustomerText.TICKET_ENTRY, ticket(ticket)))
                .collect(Collectors.joining("\n\n"));
    }

    private static Map<String, String> project(Project project) {
        return Map.of(
                "projectTitle", project.title(),
                "projectStatus", project.status().label(),
                "progress", String.valueOf(project.progress()));
    }

    private static Map<String, String> ticket(Ticket ticket) {
        return Map.of(
                "typeLabel", ticket.type().label(),
                "subject", ticket.subject(),
                "statusLabel", statusLabel(ticket.status()),
                "createdAt", MINUTE.format(ticket.createdAt()),
                "ticketNo", ticket.ticketNo());
    }

    /** Customers are addressed, staff are not. */
    private static String statusLabel(TicketStatus status) {
        return status == TicketStatus.WAITING_CUSTOMER ? "待您补充" : status.label();
    }
}
