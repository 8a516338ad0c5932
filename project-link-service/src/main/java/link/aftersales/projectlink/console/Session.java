package link.aftersales.projectlink.console;

import java.time.Instant;

/** Somebody who showed the admin key; {@code who} is what he calls himself, his account in WeCom or nothing. */
public record Session(String who, Instant until) {}
