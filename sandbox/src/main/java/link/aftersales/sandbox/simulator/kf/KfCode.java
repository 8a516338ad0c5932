package link.aftersales.sandbox.simulator.kf;

import java.time.Instant;

/** Allows one message for something that happened: a welcome for an entering, for 20 seconds. */
record KfCode(String code, String openKfId, String externalUserId, Instant expiresAt, boolean used) {

    KfCode asUsed() {
        return new KfCode(code, openKfId, externalUserId, expiresAt, true);
    }
}
