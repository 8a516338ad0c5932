package link.aftersales.sandbox.simulator.cp;

import java.time.Duration;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** The codes of {@code auth/getuserinfo}: five minutes, once (platform facts 5.1). */
final class LogInCodes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int LIMIT = 1_000;
    private static final int INVALID = 40029;

    private final World world;
    private final Table<LogInCode> codes;

    LogInCodes(World world) {
        this.world = world;
        this.codes = world.store().table("login_codes", LogInCode.class, LIMIT);
    }

    String issue(String name) {
        LogInCode code =
                new LogInCode(Ids.random("", 43), name, world.clock().now().plus(LIFE), false);
        return codes.put(code.code(), code).code();
    }

    /** Whose code it is; it is used up by that. */
    String use(String value) {
        return world.store().atomically(() -> {
            LogInCode code = codes.find(value)
                    .filter(found -> !found.used() && world.clock().now().isBefore(found.expiresAt()))
                    .orElseThrow(() -> new Refusal(INVALID, "invalid code"));
            return codes.put(value, code.asUsed()).name();
        });
    }
}
