package link.aftersales.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void offered(Welcome welcome);

    /** The chance to greet this contact, unless it is used or over. */
    Optional<Welcome> of(String userId, String externalUserId, Instant now);

    /** The contact is verified already and is to be told so; false when there is no chance. */
    boolean greetVerified(String userId, String externalUserId, Instant now);

    /** Takes the next verified contacts to be greeted; each of whom nothing was noted within the lease is due again. */
    List<Welcome> takeVerified(Instant now, Duration lease);

    /** To be tried again. */
    void again(Welcome welcome, Instant at);

    /** The verified contact was greeted; should the database crash and forget it, the platform refuses a second greeting. */
    void greeted(Welcome welcome);

    /** The chance is used or lost. */
    void used(Welcome welcome);

    /** Removes some chances that ended before a moment, and answers whether there were any. */
    boolean forgetOver(Instant over);
}
