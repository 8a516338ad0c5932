package link.aftersales.identity.follower;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The followers of the Official Account. */
public interface Followers {

    /** A follower whose unionid is to be read; {@code failedBefore} since that was asked for. */
    record DueReading(String openid, int attempts, boolean failedBefore) {}

    /** Somebody followed; false when he is known to have left later. */
    boolean followed(String openid, Instant at);

    /** Somebody left, unless he is known to have followed later. */
    void unfollowed(String openid, Instant at);

    /** Somebody who says something is a follower, even if his following was never told. */
    void heard(String openid, Instant at);

    /** Notes that the unionid is to be read, unless it is known; true when it is to be. */
    boolean wantUnionid(String openid, Instant now);

    /** Takes the next follower to be read; when nothing was noted within the lease he is due again. */
    Optional<DueReading> takeDue(Instant now, Duration lease);

    /** Keeps the platform's answer, with or without a unionid. */
    void read(String openid, @Nullable String unionid, Instant now);

    /** Keeps why he could not be read, and when to try again, if at all. */
    void failed(String openid, String problem, @Nullable Instant tryAgainAt, boolean countsAsAttempt);
}
