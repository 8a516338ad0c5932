package link.aftersales.identity.trust;

import java.time.Clock;
import java.util.Optional;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends claims that were not proven in time, one in a transaction; several copies share them. */
@Configuration(proxyBeanMethods = false)
class ExpireClaims {

    private static final int THREADS = 1;

    @Bean
    Worker claimExpirer(
            OverdueClaims overdue,
            Customers customers,
            TrustSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        return new Worker(
                "expire-claims",
                THREADS,
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<Customer> claim =
                            overdue.takeBefore(clock.instant().minus(settings.claimExpiresAfter()));
                    claim.ifPresent(open -> customers.save(open.expired()));
                    return claim.isPresent();
                })));
    }
}
