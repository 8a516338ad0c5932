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
}
