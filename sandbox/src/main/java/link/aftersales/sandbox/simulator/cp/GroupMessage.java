package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/** What a robot said in its work group. */
public record GroupMessage(String id, String key, String msgtype, String text, Instant at) {}
