package link.aftersales.projectlink.action;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.text.StaffText;
import org.jspecify.annotations.Nullable;

/** Something that a member asked for on a page, and what became of it. */
public record PageRequest(
        UUID id,
        String projectNo,
        String ticketNo,
        TicketAction action,
        String userId,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable StaffText refusal,
        Map<String, String> values) {

    static PageRequest of(UUID id, String projectNo, Asked asked, TicketAction action, Instant now) {
        return new PageRequest(
                id, projectNo, asked.ticketNo(), action, asked.session().userId(), now, null, null, Map.of());
    }
}
