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
    private static final int ANOTHER_IS_SENDING = 41096;

    private final World world;
    private final Table<WelcomeCode> codes;

    WelcomeCodes(World world) {
        this.world = world;
        this.codes = world.store().table("welcome_codes", WelcomeCode.class, LIMIT);
    }

    /** {@code busy}: so many tries are told that another application is just sending. */
    public String issue(Contact contact, int busy) {
        WelcomeCode code = new WelcomeCode(
                Ids.random("", 43),
                contact.userid(),
                contact.externalUserId(),
                world.clock().now().plus(LIFE),
                false,
                busy);
        return codes.put(code.code(), code).code();
    }

    WelcomeCode use(String value) {
        WelcomeCode code = codes.find(value).orElseThrow(() -> new Refusal(EXPIRED, "invalid welcome_code"));
        if (code.used() || isGreeted(code)) {
            throw new Refusal(ALREADY_GREETED, "customer has been welcomed");
        }
        if (!world.clock().now().isBefore(code.expiresAt())) {
            throw new Refusal(EXPIRED, "welcome_code expired");
        }
        if (code.busy() > 0) {
            codes.put(value, code.afterATry());
            throw new Refusal(ANOTHER_IS_SENDING, "another app is sending welcome msg");
        }
        return codes.put(value, code.asUsed());
    }

    /** Somebody spoke in their chat since they became contacts: a greeting of the console, or the member himself. */
    private boolean isGreeted(WelcomeCode code) {
        return world.people().withExternalUserId(code.externalUserId()).stream()
                .flatMap(person -> world.chats().withMembers(person.personId()).stream())
                .anyMatch(message -> message.chat().equals(code.userid())
                        && !message.at().isBefore(code.expiresAt().minus(LIFE)));
    }
}
