package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/** A request that asked for the duplicate check, by its fingerprint. */
record RecentSend(String fingerprint, String msgid, Instant at) {}
