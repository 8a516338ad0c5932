package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;

/** What came back with somebody from the authorize page; {@code name} is a userid, or an external_userid of an outsider. */
record LogInCode(String code, String name, Instant expiresAt, boolean used) {

    LogInCode asUsed() {
        return new LogInCode(code, name, expiresAt, true);
    }
}
