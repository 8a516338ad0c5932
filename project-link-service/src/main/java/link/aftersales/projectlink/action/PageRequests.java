package link.aftersales.projectlink.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.TicketActionAnswered;

/** What members asked for on pages lately. */
public interface PageRequests {

    /** Notes a new one; false when it was asked for before. */
    boolean add(PageRequest request);

    /** Notes what became of one. */
    void answer(TicketActionAnswered answered);

    boolean answered(UUID id);

    /** Of this member on this page since then, the newest first. */
    List<PageRequest> recent(String projectNo, String userId, Instant since);
}
