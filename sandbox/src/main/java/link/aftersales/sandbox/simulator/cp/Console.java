package link.aftersales.sandbox.simulator.cp;

import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/** What an administrator has set in WeCom's console: a greeting there leaves no welcome code for applications. */
public final class Console {

    record Greeting(String text) {}

    private static final String ONLY = "greeting";

    private final Table<Greeting> greetings;

    public Console(Store store) {
        this.greetings = store.table("console", Greeting.class, 1);
    }

    public Optional<String> greeting() {
        return greetings.find(ONLY).map(Greeting::text);
    }

    /** Greets each new contact with this text from now on; an empty one ends it. */
    public void greetWith(String text) {
        if (text.isBlank()) {
            greetings.remove(ONLY);
        } else {
            greetings.put(ONLY, new Greeting(text));
        }
    }
}
