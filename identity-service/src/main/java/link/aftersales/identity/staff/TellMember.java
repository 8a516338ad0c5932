package link.aftersales.identity.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells a member something about a contact of his, but never twice. */
@Component
public class TellMember {

    private final StaffNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    TellMember(StaffNotices notices, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    public void once(String member, String externalUserId, StaffText text, Map<String, String> values) {
        Instant now = clock.instant();
        if (notices.firstTime(member, externalUserId, text, now)) {
            outbox.append(member, new StaffMessage(member, text, values, null, now));
        }
    }
}
