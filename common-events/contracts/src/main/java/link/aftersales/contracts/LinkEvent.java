package link.aftersales.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened on the page behind a project's link. Owner: project-link-service. */
public sealed interface LinkEvent extends Event {

    String projectNo();

    /**
     * A person has the page before his eyes; a preview of the link does not count. {@code deliveryId} names the push whose
     * link was opened and so its receiver, absent when the page was opened otherwise.
     */
    @Wire(type = "link.page-seen.v1", topic = Topics.LINK_EVENTS)
    record PageSeen(String projectNo, @Nullable String deliveryId, Instant at) implements LinkEvent {}

    /**
     * A member whom WeCom named wants something done to a ticket. Ticket-service decides whether he may, and answers with
     * {@link TicketActionAnswered}; {@code words} are absent where none were said.
     */
    @Wire(type = "link.ticket-action-requested.v1", topic = Topics.LINK_EVENTS)
    record TicketActionRequested(
            String projectNo,
            String requestId,
            String ticketNo,
            TicketAction action,
            @Nullable String words,
            String userId,
            Instant at)
            implements LinkEvent {}
}
