package link.aftersales.notification.project;

import org.jspecify.annotations.Nullable;

/** The link of a known project; without an address while it is revoked, for the one before leads nowhere. */
public record ProjectLink(@Nullable String address) {}
