package link.aftersales.sandbox.simulator.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a new contact.
 *
 * @param state of a QR code
 * @param half the member has not confirmed yet
 * @param unknownToApiMs how late the API knows of it
 */
record Circumstances(@Nullable String state, Welcome welcome, boolean half, int unknownToApiMs) {

    /** Whether the application may greet. */
    enum Welcome {
        /** The callback brings a code. */
        CODE,
        /** It brings none, as for the contact that is another company's WeCom user. */
        NONE,
        /** It brings one, but somebody else has greeted already: 41051. */
        GREETED,
        /** It brings one, but another application is just sending: 41096 for the first tries. */
        BUSY
    }

    static Circumstances of(ControlBody body) {
        return new Circumstances(
                body.has("state") ? body.required("state") : null,
                welcome(body),
                body.flag("half", false),
                body.number("unknownToApiMs", 0));
    }

    private static Welcome welcome(ControlBody body) {
        return switch (body.optional("welcome", "code").toLowerCase(Locale.ROOT)) {
            case "code" -> Welcome.CODE;
            case "none" -> Welcome.NONE;
            case "greeted" -> Welcome.GREETED;
            case "busy" -> Welcome.BUSY;
            default -> throw ControlProblem.malformed("welcome must be code, none, greeted or busy");
        };
    }
}
