package link.aftersales.identity.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.Topics;
import link.aftersales.identity.privacy.Erasures.Person;
import link.aftersales.identity.trust.DueDecisions;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/**
 * Erases the person behind one chat here and tells everybody else to. He may come back, as a stranger. Whoever says farewell
 * does so before it forgets the chat.
 */
@Component
class ErasePerson {

    private final Erasures erasures;
    private final DueDecisions dueDecisions;
    private final Outbox outbox;
    private final Clock clock;

    ErasePerson(Erasures erasures, DueDecisions dueDecisions, Outbox outbox, Clock clock) {
        this.erasures = erasures;
        this.dueDecisions = dueDecisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction, under the follower's lock. What was said in the chat after {@code lastWord} is not
     * ignored: he may have come back already.
     */
    Instant erase(String openid, Instant lastWord) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Person person = erasures.person(openid);
        erasures.remove(person);
        erasures.remember(List.of(openid), lastWord, person.claimedToday());
        erasures.remember(person.customerIds(), now, 0);
        erasures.remember(person.contacts(), now, 0);
        person.phones().forEach(dueDecisions::numberChanged);
        person.customerIds().forEach(id -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, id));
        outbox.append(
                openid, new PersonErased(openid, person.customerIds(), person.contacts(), now, person.unionids()));
        return now;
    }
}
