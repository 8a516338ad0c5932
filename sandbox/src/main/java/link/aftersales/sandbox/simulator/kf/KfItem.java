package link.aftersales.sandbox.simulator.kf;

import java.time.Instant;

/** Something that happened at an account, as {@code kf/sync_msg} gives it out; numbered without gaps in time. */
record KfItem(long number, String msgId, String openKfId, String json, Instant storedAt) {}
