package link.aftersales.identity.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.follower.FollowerBook.NoAnswer;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.DueDecisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadFollowersTest {

    private final OneFollower follower = new OneFollower();
    private final News news = new News();

    @Test
    void onlyTheFirstFailureIsNewsWhileThePlatformIsNotEvenAsked() {
        ReadFollowers readFollowers = reader(openid -> new NoAnswer("not tried: breaker open", false));

        for (int i = 0; i < 3; i++) {
            assertThat(readFollowers.readNext()).isTrue();
        }

        assertThat(follower.problem).isEqualTo("not tried: breaker open");
        assertThat(news.followersRead).isEqualTo(1);
    }

    private ReadFollowers reader(FollowerBook book) {
        return new ReadFollowers(
                follower, book, new OnlyLocks(), news, new TransactionTemplate(new NoDatabase()), Clock.systemUTC());
    }

    /** Is always due. */
    private static final class OneFollower implements Followers {

        private @Nullable String problem;
        private int attempts;

        @Override
        public Optional<DueReading> takeDue(Instant now, Duration lease) {
            return Optional.of(new DueReading("openid", attempts, problem != null));
        }

        @Override
        public void failed(String openid, String why, @Nullable Instant tryAgainAt, boolean countsAsAttempt) {
            problem = why;
            attempts += countsAsAttempt ? 1 : 0;
        }

        @Override
        public boolean followed(String openid, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unfollowed(String openid, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void heard(String openid, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean wantUnionid(String openid, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void read(String openid, @Nullable String unionid, Instant now) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class News implements DueDecisions {

        private int followersRead;

        @Override
        public void followerRead(String openid) {
            followersRead++;
        }

        @Override
        public void claimed(UUID customerId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void contactRead(String userId, String externalUserId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void relationEnded(String externalUserId) {}

        @Override
        public void proofChanged(UUID customerId) {}

        @Override
        public void numberChanged(MobileNumber phone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OnlyLocks implements Customers {

        @Override
        public void lock(String openid) {}

        @Override
        public Optional<Customer> findLocked(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Customer> of(String openid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int otherNumbersClaimedSince(String openid, MobileNumber phone, Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int claimsOpenedSince(String openid, Instant since) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Customer save(Customer customer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CustomerSnapshot snapshot(Customer customer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void tellAgain(String openid) {}
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
