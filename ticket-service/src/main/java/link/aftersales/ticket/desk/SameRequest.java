package link.aftersales.ticket.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises a request that was made before: by the same customer in the same words, or by a colleague. */
@Component
class SameRequest {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Tickets tickets;
    private final DeskTimes times;

    SameRequest(Tickets tickets, DeskTimes times) {
        this.tickets = tickets;
        this.times = times;
    }

    /** His own open ticket with this request, or with the same words about the same; pictures alone are never the same. */
    Optional<Ticket> own(Request request, @Nullable String projectNo, Instant now) {
        String words = words(request.description());
        Instant since = now.minus(times.sameRequestWithin());
        return tickets.openOf(request.customer().customerId()).stream()
                .filter(ticket -> ticket.type() == request.type()
                        && !ticket.createdAt().isBefore(since)
                        && Objects.equals(ticket.projectNo(), projectNo)
                        && !words.isEmpty()
                        && words(ticket.description()).equals(words))
                .findFirst();
    }

    /** The newest open ticket of somebody else about the same project and type. */
    Optional<Ticket> ofColleague(Request request, @Nullable String projectNo, Instant now) {
        if (projectNo == null || request.despite()) {
            return Optional.empty();
        }
        List<Ticket> recent = tickets.openAbout(projectNo, request.type(), now.minus(times.sameProjectWithin()));
        return recent.stream()
                .filter(ticket -> !ticket.reporter()
                        .customerId()
                        .equals(request.customer().customerId()))
                .findFirst();
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORDS.matcher(plain).replaceAll("");
    }
}
