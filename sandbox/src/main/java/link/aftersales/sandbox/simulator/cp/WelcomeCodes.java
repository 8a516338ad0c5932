package link.aftersales.sandbox.simulator.cp;

import java.time.Duration;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** The welcome codes that came with callbacks. */
public final class WelcomeCodes {

    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final int LIMIT = 2_000;
    private static final int EXPIRED = 41050;
    private static final int ALREADY_GREETED = 41051;

    private final World world;
    private final Table<WelcomeCode> codes;

    WelcomeCodes(World world) {
        this.world = world;
        this.codes = world.store().table("welcome_codes", WelcomeCode.class, LIMIT);
    }

    public String issue(Contact contact) {
        WelcomeCode code = new WelcomeCode(
                Ids.random("", 43),
                contact.userid(),
                contact.externalUserId(),
                world.clock().now().plus(LIFE),
                false);
        return codes.put(code.code(), code).code();
    }

    WelcomeCode use(String value) {
        WelcomeCode code = codes.find(value).orElseThrow(() -> new Refusal(EXPIRED, "invalid welcome_code"));
        if (code.used()) {
            throw new Refusal(ALREADY_GREETED, "customer has been welcomed");
        }
        if (!world.clock().now().isBefore(code.expiresAt())) {
            throw new Refusal(EXPIRED, "welcome_code expired");
        }
        return codes.put(value, code.asUsed());
    }
}
