package link.aftersales.sandbox.simulator.platform;

import java.time.Instant;

/** An access token. {@code superseded}: a newer one was issued, this one lives on only for a short overlap. */
public record Token(String value, Platform platform, String kind, Instant expiresAt, boolean superseded) {

    String line() {
        return platform + ":" + kind;
    }
}
