package link.aftersales.identity.follower;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.identity.Backoff;
import link.aftersales.identity.follower.FollowerBook.Found;
import link.aftersales.identity.follower.FollowerBook.NoAnswer;
import link.aftersales.identity.follower.FollowerBook.NotFollowing;
import link.aftersales.identity.follower.FollowerBook.Reading;
import link.aftersales.identity.follower.FollowerBook.Refused;
import link.aftersales.identity.follower.Followers.DueReading;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.DueDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the Official Account who a claiming follower is, outside of any transaction, and keeps the answer. */
@Component
class ReadFollowers {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(30);

    private final Followers followers;
    private final FollowerBook book;
    private final Customers customers;
    private final DueDecisions dueDecisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadFollowers(
            Followers followers,
            FollowerBook book,
            Customers customers,
            DueDecisions dueDecisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.followers = followers;
        this.book = book;
        this.customers = customers;
        this.dueDecisions = dueDecisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean readNext() {
        Optional<DueReading> due = followers.takeDue(clock.instant(), LEASE);
        due.ifPresent(this::read);
        return due.isPresent();
    }

    private void read(DueReading due) {
        Reading reading = book.read(due.openid());
        transaction.executeWithoutResult(status -> {
            customers.lock(due.openid());
            keep(due, reading);
        });
    }

    private void keep(DueReading due, Reading reading) {
        Instant now = clock.instant();
        switch (reading) {
            case Found found -> {
                followers.read(due.openid(), found.unionid(), now);
                if (found.unionid() != null) {
                    customers.tellAgain(due.openid());
                }
                dueDecisions.followerRead(due.openid());
            }
            case NotFollowing left -> failed(due, "not following", null, true);
            case Refused refused -> failed(due, refused.reason(), now.plus(AFTER_REFUSAL), true);
            case NoAnswer none -> failed(due, none.reason(), now.plus(Backoff.after(due.attempts())), none.asked());
        }
    }

    /**
     * After the first failure nobody waits for the platform any longer before sales are asked; the next ones are no news,
     * or an outage would pile up judgements.
     */
    private void failed(DueReading due, String problem, @Nullable Instant tryAgainAt, boolean countsAsAttempt) {
        followers.failed(due.openid(), problem, tryAgainAt, countsAsAttempt);
        if (!due.failedBefore()) {
            dueDecisions.followerRead(due.openid());
        }
    }
}
