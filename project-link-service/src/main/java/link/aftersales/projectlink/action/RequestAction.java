package link.aftersales.projectlink.action;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import link.aftersales.contracts.LinkEvent.TicketActionRequested;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks ticket-service for what a member wants to do, once for each form that he saw. */
@Service
public class RequestAction {

    private static final Set<TicketAction> OFFERED = Set.of(
            TicketAction.ACCEPT,
            TicketAction.RESOLVE,
            TicketAction.WITHDRAW,
            TicketAction.ASK,
            TicketAction.REPLY,
            TicketAction.NOTE);
    private static final Set<TicketAction> WORDLESS = Set.of(TicketAction.ACCEPT, TicketAction.WITHDRAW);

    private final Standings standings;
    private final FormKeys keys;
    private final PageRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    RequestAction(Standings standings, FormKeys keys, PageRequests requests, Outbox outbox, Clock clock) {
        this.standings = standings;
        this.keys = keys;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is on its way, since now or since the same form was sent before. */
        record OnItsWay(UUID id) implements Result {}

        /** The link shows no such ticket. */
        record NoSuchTicket() implements Result {}

        /** The form is none of ours, or nothing that a page offers. */
        record NotOurs() implements Result {}
    }

    @Transactional
    public Result request(LinkToken token, Asked asked) {
        Optional<String> projectNo = standings.projectWith(token, asked.ticketNo());
        if (projectNo.isEmpty()) {
            return new Result.NoSuchTicket();
        }
        if (!OFFERED.contains(asked.action()) || !keys.fits(asked.key(), asked.session(), projectNo.get())) {
            return new Result.NotOurs();
        }
        return new Result.OnItsWay(send(projectNo.get(), asked));
    }

    /** Where words belong to nothing that is asked for, they are a note: nobody's words are lost, and no customer reads them. */
    private UUID send(String projectNo, Asked asked) {
        boolean noted = WORDLESS.contains(asked.action()) && !asked.words().isEmpty();
        UUID id = send(projectNo, asked, asked.action(), noted ? "" : asked.words());
        if (noted) {
            send(projectNo, asked, TicketAction.NOTE, asked.words());
        }
        return id;
    }

    private UUID send(String projectNo, Asked asked, TicketAction action, String words) {
        UUID id = id(asked, action);
        PageRequest request = PageRequest.of(id, projectNo, asked, action, clock.instant());
        if (requests.add(request)) {
            if (words.isEmpty() && Offer.WORDS.contains(action)) {
                requests.answer(wordsMissing(request));
            } else {
                outbox.append(
                        projectNo,
                        new TicketActionRequested(
                                projectNo,
                                id.toString(),
                                asked.ticketNo(),
                                action,
                                words.isEmpty() ? null : words,
                                request.userId(),
                                request.askedAt()));
            }
        }
        return id;
    }

    private static TicketActionAnswered wordsMissing(PageRequest request) {
        return new TicketActionAnswered(
                request.ticketNo(),
                request.id().toString(),
                StaffText.PAGE_WORDS_MISSING,
                Map.of("actionLabel", request.action().label()),
                request.askedAt());
    }

    private static UUID id(Asked asked, TicketAction action) {
        String whole = String.join(
                "\n", List.of(asked.session().id(), asked.key(), asked.ticketNo(), action.name(), asked.words()));
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }
}
