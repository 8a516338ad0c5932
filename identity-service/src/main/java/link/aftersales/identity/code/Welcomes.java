package link.aftersales.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The chances to greet new contacts, each used once. */
public interface Welcomes {

    /** A chance, and the moment when it is over. */
    record Welcome(String userId, String externalUserId, String welcomeCode, Instant usableUntil) {

        boolean lasts(Instant until) {
            return until.isBefore(usableUntil);
        }

        @Override
        public String toString() {
            return "Welcome[usableUntil=" + usableUntil + "]";
        }
    }

    /** Keeps a new chance. */
    void offered(Welcome welcome, Instant now);

    /** The chance to greet this contact, unless it is used or over. */
    Optional<Welcome> of(String userId, String externalUserId, Instant now);

    /** The contact is verified already and is to be told so; false when there is no chance. */
    boolean greetVerified(String userId, String externalUserId, Instant now);

    /** Takes the next verified contact to be greeted; when nothing was noted within the lease he is due again. */
    Optional<Welcome> takeVerified(Instant now, Duration lease);

    /** To be tried again. */
    void again(Welcome welcome, Instant at);

    /** The chance is used or lost. */
    void used(Welcome welcome);
}
