package link.aftersales.identity.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.contact.Relations.DueReading;

/** The relations as the sweep compares them. */
public interface SweptRelations {

    /** Those of a page that are unknown, unread or different from what is kept. */
    List<SweptContact> news(List<SweptContact> page);

    /**
     * Notes a relation that WeCom shows, as being read until {@code leasedUntil}; nothing when it was deleted after it
     * began.
     */
    Optional<DueReading> found(SweptContact contact, Instant leasedUntil);
}
