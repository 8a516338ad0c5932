package link.aftersales.identity.staff;

import link.aftersales.contracts.StaffMessage;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells a member something about a contact of his, but never twice. */
@Component
public class TellMember {

    private final StaffNotices notices;
    private final Outbox outbox;

    TellMember(StaffNotices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Part of the caller's transaction; false when he was told before. */
    public boolean once(String externalUserId, StaffMessage message) {
        boolean first = notices.firstTime(message.userId(), externalUserId, message.text(), message.at());
        if (first) {
            outbox.append(message.userId(), message);
        }
        return first;
    }
}
