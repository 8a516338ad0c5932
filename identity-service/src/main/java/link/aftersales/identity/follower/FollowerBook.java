package link.aftersales.identity.follower;

import org.jspecify.annotations.Nullable;

/** The Official Account's own book of followers, asked over the network. */
public interface FollowerBook {

    /** What came of asking. */
    sealed interface Reading {}

    /** The platform knows him; without a unionid where the account is not bound to an open platform. */
    record Found(@Nullable String unionid) implements Reading {

        @Override
        public String toString() {
            return "Found[***]";
        }
    }

    /** He has left, and the platform tells nothing of him. */
    record NotFollowing() implements Reading {}

    /** The platform does not tell until somebody changes something there. */
    record Refused(String reason) implements Reading {}

    /** No answer; {@code asked} is false when the question was not even put. */
    record NoAnswer(String reason, boolean asked) implements Reading {}

    /** Reads one follower. */
    Reading read(String openid);
}
