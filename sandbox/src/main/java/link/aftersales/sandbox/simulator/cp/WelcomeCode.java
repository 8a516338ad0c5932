package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/** Allows one welcome message to a new contact, for 20 seconds. */
record WelcomeCode(String code, String userid, String externalUserId, Instant expiresAt, boolean used) {

    WelcomeCode asUsed() {
        return new WelcomeCode(code, userid, externalUserId, expiresAt, true);
    }
}
