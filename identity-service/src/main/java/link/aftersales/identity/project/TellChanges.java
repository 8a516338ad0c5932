package link.aftersales.identity.project;

import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.messaging.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells that registrations have changed, one number in a transaction, and only after the change was committed: a claim
 * that is judged meanwhile either sees the change or is seen when it is told.
 */
@Configuration(proxyBeanMethods = false)
class TellChanges {

    private static final int THREADS = 1;

    @Bean
    Worker registrationTeller(
            ChangedRegistrations changes, ApplicationEventPublisher inside, TransactionTemplate transaction) {
        return new Worker("tell-registrations", THREADS, () -> {
            changes.forgetIdle();
            return Boolean.TRUE.equals(transaction.execute(status -> tellNext(changes, inside)));
        });
    }

    private static boolean tellNext(ChangedRegistrations changes, ApplicationEventPublisher inside) {
        Optional<MobileNumber> next = changes.takeNext();
        next.ifPresent(phone -> inside.publishEvent(new RegistrationsChanged(Set.of(phone))));
        return next.isPresent();
    }
}
