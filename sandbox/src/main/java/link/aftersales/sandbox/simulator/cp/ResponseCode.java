package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/** Allows one update of a card, for 72 hours. */
record ResponseCode(String code, String taskId, Instant expiresAt, boolean used) {

    ResponseCode asUsed() {
        return new ResponseCode(code, taskId, expiresAt, true);
    }
}
