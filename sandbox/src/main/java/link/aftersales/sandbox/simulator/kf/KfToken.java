package link.aftersales.sandbox.simulator.kf;

import java.time.Instant;

/** Came with a doorbell and serves pulls of that account for ten minutes. */
record KfToken(String token, String openKfId, Instant expiresAt) {}
