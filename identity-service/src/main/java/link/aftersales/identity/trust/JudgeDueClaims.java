package link.aftersales.identity.trust;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import link.aftersales.identity.TakenAhead;
import link.aftersales.identity.trust.Decisions.Due;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges what is due, one claim in a transaction, so that no two claims ever wait for each other's locks in a circle. */
@Configuration(proxyBeanMethods = false)
class JudgeDueClaims {

    private static final int THREADS = 4;
    /**
     * Cards that are decided in one poll hold several customers' locks, so that a judgement may be the one that a deadlock
     * ends: nobody is to wait long for its next try, and a second judge does no harm.
     */
    private static final Duration LEASE = Duration.ofSeconds(5);

    @Bean
    Worker claimJudge(Decisions decisions, JudgeClaim judgeClaim, TransactionTemplate transaction, Clock clock) {
        TakenAhead<Due> taken = new TakenAhead<>(clock, LEASE, now -> decisions.takeDue(now, LEASE));
        return new Worker("judge-claims", THREADS, () -> {
            Optional<Due> due = taken.next();
            due.ifPresent(claim -> transaction.executeWithoutResult(status -> {
                judgeClaim.judge(claim.customerId(), claim.askSales());
                decisions.done(claim);
            }));
            return due.isPresent();
        });
    }
}
