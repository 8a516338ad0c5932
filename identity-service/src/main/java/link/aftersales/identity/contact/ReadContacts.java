package link.aftersales.identity.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.identity.Backoff;
import link.aftersales.identity.TakenAhead;
import link.aftersales.identity.contact.ContactBook.Found;
import link.aftersales.identity.contact.ContactBook.NoAnswer;
import link.aftersales.identity.contact.ContactBook.NoSuchRelation;
import link.aftersales.identity.contact.ContactBook.Reading;
import link.aftersales.identity.contact.ContactBook.Refused;
import link.aftersales.identity.contact.Relations.DueReading;
import link.aftersales.identity.trust.DueDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks WeCom about one relation that is to be read, outside of any transaction, and keeps the answer. */
@Component
class ReadContacts {

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** The callback may come before the API knows the contact, by minutes at worst. */
    private static final int TRIES_FOR_NO_SUCH_RELATION = 14;

    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(30);

    private final Relations relations;
    private final ContactBook book;
    private final DueDecisions dueDecisions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TakenAhead<DueReading> taken;

    ReadContacts(
            Relations relations,
            ContactBook book,
            DueDecisions dueDecisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.relations = relations;
        this.book = book;
        this.dueDecisions = dueDecisions;
        this.transaction = transaction;
        this.clock = clock;
        this.taken = new TakenAhead<>(clock, LEASE, now -> relations.takeDue(now, LEASE));
    }

    boolean readNext() {
        Optional<DueReading> due = taken.next();
        due.ifPresent(this::read);
        return due.isPresent();
    }

    private void read(DueReading due) {
        took(due, book.read(due.userId(), due.externalUserId()));
    }

    /** Keeps what was read of a relation, by itself or among others. */
    void took(DueReading due, Reading reading) {
        boolean news = Boolean.TRUE.equals(transaction.execute(status -> keep(due, reading)));
        if (news) {
            transaction.executeWithoutResult(status -> {
                dueDecisions.contactRead(due.userId(), due.externalUserId());
                relations.done(due);
            });
        }
    }

    /**
     * Whether claims must be judged by it. That is noted only after this commit: a claim that comes up meanwhile either
     * sees the contact when it is judged, or is seen then.
     */
    private boolean keep(DueReading due, Reading reading) {
        Instant now = clock.instant();
        switch (reading) {
            case Found found -> {
                return relations.keep(due, found.detail(), now);
            }
            case NoSuchRelation unknown -> relations.failed(due, "no such relation", unlessGone(due, now), true);
            case Refused refused -> relations.failed(due, refused.reason(), Optional.of(now.plus(AFTER_REFUSAL)), true);
            case NoAnswer none ->
                relations.failed(
                        due, none.reason(), Optional.of(now.plus(Backoff.after(due.attempts()))), none.asked());
        }
        return false;
    }

    private static Optional<Instant> unlessGone(DueReading due, Instant now) {
        boolean gone = due.deleted() || due.attempts() >= TRIES_FOR_NO_SUCH_RELATION;
        return gone ? Optional.empty() : Optional.of(now.plus(Backoff.after(due.attempts())));
    }
}
