package link.aftersales.notification.privacy;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Content;
import link.aftersales.notification.push.Deliveries;
import link.aftersales.notification.push.Forgotten;
import link.aftersales.notification.push.Part;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.SendingWorkers;
import link.aftersales.notification.push.Urgency;
import org.springframework.stereotype.Service;

/**
 * Begins to forget a person, in the transaction of the event: what waits for his chat is dropped, so that the farewell is
 * the next and last thing that he reads, and from now on nothing older is told. The rows follow, see {@link Erasures}.
 */
@Service
public class ErasePerson {

    private final Forgotten forgotten;
    private final Erasures erasures;
    private final Deliveries deliveries;
    private final SendingWorkers workers;

    ErasePerson(Forgotten forgotten, Erasures erasures, Deliveries deliveries, SendingWorkers workers) {
        this.forgotten = forgotten;
        this.erasures = erasures;
        this.deliveries = deliveries;
        this.workers = workers;
    }

    /** Forgets him unless that was done already; {@code cause} is the id of the event. */
    public void erase(String cause, PersonErased person) {
        if (forgotten.chat(person.openid(), person.erasedAt())) {
            return;
        }
        erasures.open(cause, person);
        deliveries.add(farewell(cause, person));
        workers.wakeAfterCommit(Channel.WECHAT_MP);
    }

    /** Before everything else that waits, because it has only until the rows are emptied. */
    private static Planned farewell(String cause, PersonErased person) {
        Content words = new Content.Plain(List.of(new Part(CustomerText.ERASED, Map.of())));
        return new Planned(
                cause,
                Channel.WECHAT_MP,
                person.openid(),
                null,
                Urgency.URGENT_TICKET,
                words,
                List.of(),
                person.erasedAt());
    }
}
