package link.aftersales.ticket.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Project;
import org.springframework.stereotype.Component;

/** Lists that stand inside a text: values here, words in the catalogue. */
@Component
class Lists {

    private static final int MOST_LINES = 3;
    private static final String BETWEEN_LINES = "\n";
    private static final String BETWEEN_ENTRIES = "\n\n";
    private static final Texts TEXTS = new Texts(Map.of());

    private final TicketWords ticketWords;
    private final Names names;

    Lists(TicketWords ticketWords, Names names) {
        this.ticketWords = ticketWords;
        this.names = names;
    }

    /** One line a project, three at most, then how many there are. */
    static String projectLines(List<Project> projects) {
        String lines = projects.stream()
                .limit(MOST_LINES)
                .map(project -> TEXTS.render(CustomerText.PROJECT_LINE, values(project)))
                .collect(Collectors.joining(BETWEEN_LINES));
        if (projects.size() <= MOST_LINES) {
            return lines;
        }
        return lines + "\n" + TEXTS.render(CustomerText.MORE_PROJECTS, Map.of("count", "" + projects.size()));
    }

    String projectEntries(List<Project> projects) {
        return projects.stream()
                .map(project -> TEXTS.render(CustomerText.PROJECT_ENTRY, withOwner(project)))
                .collect(Collectors.joining(BETWEEN_ENTRIES));
    }

    String projectChoices(List<Project> projects) {
        return numbered(
                projects,
                (project, number) -> {
                    Map<String, String> values = new HashMap<>(values(project));
                    values.put("number", number);
                    return TEXTS.render(CustomerText.CHOICE_PROJECT, values);
                },
                BETWEEN_LINES);
    }

    String ticketEntries(List<Ticket> tickets) {
        return tickets(CustomerText.TICKET_ENTRY, tickets, BETWEEN_ENTRIES);
    }

    /** The same to read only. */
    String ticketLines(List<Ticket> tickets) {
        return tickets(CustomerText.TICKET_LINE, tickets, BETWEEN_LINES);
    }

    String ticketChoices(List<Ticket> tickets) {
        return tickets(CustomerText.CHOICE_TICKET, tickets, BETWEEN_LINES);
    }

    /** The tickets to which words may belong, and last that they are a new request. */
    String homes(List<Ticket> tickets) {
        Map<String, String> last = Map.of("number", String.valueOf(tickets.size() + 1));
        return tickets(CustomerText.CHOICE_SUPPLEMENT, tickets, BETWEEN_LINES)
                + BETWEEN_LINES
                + TEXTS.render(CustomerText.CHOICE_NEW_REQUEST, last);
    }

    private String tickets(CustomerText line, List<Ticket> tickets, String between) {
        return numbered(
                tickets,
                (ticket, number) -> {
                    Part part = ticketWords.part(line, ticket, Map.of("number", number));
                    return TEXTS.render(part.text(), part.values());
                },
                between);
    }

    private static <T> String numbered(List<T> all, BiFunction<T, String, String> line, String between) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> line.apply(all.get(i), String.valueOf(i + 1)))
                .collect(Collectors.joining(between));
    }

    private Map<String, String> withOwner(Project project) {
        Map<String, String> values = new HashMap<>(values(project));
        values.put("ownerName", names.known(project.assignedTo()));
        return values;
    }

    private static Map<String, String> values(Project project) {
        return Map.of(
                "projectTitle", project.title(),
                "projectStatus", project.status().label(),
                "progress", String.valueOf(project.progress()));
    }
}
