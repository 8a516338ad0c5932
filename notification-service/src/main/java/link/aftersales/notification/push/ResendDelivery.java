package link.aftersales.notification.push;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the words of a finished delivery once more because an operator asks; the new one's cause names the old one. */
@Service
public class ResendDelivery {

    private static final Logger log = LoggerFactory.getLogger(ResendDelivery.class);

    private final Originals originals;
    private final Plan plan;

    ResendDelivery(Originals originals, Plan plan) {
        this.originals = originals;
        this.plan = plan;
    }

    /** What came of it. */
    public sealed interface Result {

        /** There is a new delivery. */
        record Planned(UUID id) implements Result {}

        /** There never was such a delivery. */
        record Unknown() implements Result {}

        /** It will be sent anyway. */
        record StillPending() implements Result {}

        /** Its words or its receiver were forgotten, or its card can be changed once only. */
        record Gone() implements Result {}
    }

    /** Plans the new one. */
    @Transactional
    public Result resend(UUID id) {
        return originals.find(id).map(found -> resend(id, found)).orElseGet(Result.Unknown::new);
    }

    private Result resend(UUID id, Originals.Found found) {
        if (found.status() == Status.PENDING) {
            return new Result.StillPending();
        }
        Original original = found.original();
        if (original == null || original.channel() == Channel.WECOM_CARD_UPDATE) {
            return new Result.Gone();
        }
        String cause = Causes.resent(id, UUID.randomUUID());
        plan.add(original.copy(cause, original.receiver()));
        log.info("An operator has delivery {} sent again", id);
        return originals.withCause(cause).<Result>map(Result.Planned::new).orElseGet(Result.Gone::new);
    }
}
