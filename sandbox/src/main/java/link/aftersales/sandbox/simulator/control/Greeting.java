package link.aftersales.sandbox.simulator.control;

import link.aftersales.sandbox.simulator.cp.Console;
import link.aftersales.sandbox.simulator.cp.WelcomeCodes;
import link.aftersales.sandbox.simulator.world.Chats;
import link.aftersales.sandbox.simulator.world.Contact;
import link.aftersales.sandbox.simulator.world.Person;
import org.jspecify.annotations.Nullable;

/** Who greets a new contact: the application with a welcome code, or somebody before it. */
public final class Greeting {

    private static final int TRIES_WHILE_BUSY = 2;
    private static final String BY_ANOTHER = "您好，很高兴为您服务。";

    private final Console console;
    private final WelcomeCodes codes;
    private final Chats chats;

    public Greeting(Console console, WelcomeCodes codes, Chats chats) {
        this.console = console;
        this.codes = codes;
        this.chats = chats;
    }

    /** The welcome code for the callback, if there is one. */
    @Nullable
    String codeFor(Contact contact, Person person, Circumstances.Welcome welcome) {
        String byConsole = console.greeting().orElse("");
        if (!byConsole.isEmpty()) {
            chats.fromMember(person, contact.userid(), byConsole);
            return null;
        }
        return switch (welcome) {
            case NONE -> null;
            case CODE -> codes.issue(contact, 0);
            case BUSY -> codes.issue(contact, TRIES_WHILE_BUSY);
            case GREETED -> {
                String code = codes.issue(contact, 0);
                chats.fromMember(person, contact.userid(), BY_ANOTHER);
                yield code;
            }
        };
    }
}
