package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.ticket.directory.Project;

/** What is so at the moment in which a word is heard; looked up only where somebody asks. */
interface Facts {

    Instant now();

    /** When the word was said, by the platform's clock; now, where nothing was said. */
    Instant saidAt();

    /** The tickets that this customer reported lately, newest first. */
    List<TicketLine> tickets();

    /** His projects, best first. */
    List<Project> projects();

    default List<String> openTickets() {
        return tickets().stream()
                .filter(TicketLine::open)
                .map(TicketLine::ticketNo)
                .toList();
    }

    default Stream<TicketLine> suitableFor(Wish wish) {
        return tickets().stream().filter(wish::suits);
    }

    /** Whether words can still be added to it; of a colleague's ticket only the desk knows. */
    default boolean takesWords(String ticketNo) {
        return tickets().stream()
                .filter(ticket -> ticket.ticketNo().equals(ticketNo))
                .allMatch(Wish.SUPPLEMENT::suits);
    }

    /** The only ticket whose people wait for a word of his. */
    default Optional<String> waitingTicket() {
        List<TicketLine> waiting =
                tickets().stream().filter(TicketLine::waiting).toList();
        return waiting.size() == 1 ? Optional.of(waiting.getFirst().ticketNo()) : Optional.empty();
    }

    default Optional<Project> project(String projectNo) {
        return projects().stream()
                .filter(project -> project.projectNo().equals(projectNo))
                .findFirst();
    }
}
