package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/**
 * Allows one welcome message to a new contact, for 20 seconds.
 *
 * @param busy how many more tries meet another application that is just sending
 */
record WelcomeCode(String code, String userid, String externalUserId, Instant expiresAt, boolean used, int busy) {

    WelcomeCode afterATry() {
        return new WelcomeCode(code, userid, externalUserId, expiresAt, used, busy - 1);
    }

    WelcomeCode asUsed() {
        return new WelcomeCode(code, userid, externalUserId, expiresAt, true, 0);
    }
}
