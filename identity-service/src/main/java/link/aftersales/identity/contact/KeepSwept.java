package link.aftersales.identity.contact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.contact.Relations.DueReading;
import link.aftersales.identity.privacy.Erased;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what a sweep found, as if it had been called back and read; what is known already costs one look. */
@Component
class KeepSwept {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SweptRelations relations;
    private final ReadContacts readContacts;
    private final Erased erased;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter found;

    KeepSwept(
            SweptRelations relations,
            ReadContacts readContacts,
            Erased erased,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.relations = relations;
        this.readContacts = readContacts;
        this.erased = erased;
        this.transaction = transaction;
        this.clock = clock;
        this.found = Counter.builder("identity.sweep.found")
                .description("Relations that a sweep found new or changed")
                .register(meters);
    }

    void keep(List<SweptContact> page) {
        relations.news(page).forEach(this::keep);
    }

    private void keep(SweptContact contact) {
        Optional<DueReading> reading = transaction.execute(status -> note(contact));
        if (reading != null && reading.isPresent()) {
            readContacts.took(reading.get(), new ContactBook.Found(contact.detail()));
            found.increment();
        }
    }

    /** Left as being read, so that a crash before its detail is kept loses nothing. */
    private Optional<DueReading> note(SweptContact contact) {
        if (erased.covers(contact.externalUserId(), contact.detail().relatedSince())) {
            return Optional.empty();
        }
        return relations.found(contact, clock.instant().plus(LEASE));
    }
}
