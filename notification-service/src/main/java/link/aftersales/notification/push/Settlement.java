package link.aftersales.notification.push;

import java.time.Duration;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Outcome.NotTried;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Outcome.RetryLater;

/** What becomes of a delivery after an attempt. */
public sealed interface Settlement {

    /** The platform has it. */
    record Sent() implements Settlement {}

    /** Nothing more is tried; {@code reason} is for operators. */
    record Failed(String reason) implements Settlement {}

    /** It is tried again after a pause. */
    record Again(Duration pause, boolean inDoubt) implements Settlement {}

    /** As if it had never been taken up. */
    record Untouched() implements Settlement {}

    /** It was taken up so slowly that its slot was void; the slot stays counted. */
    record TooSlow() implements Settlement {}

    static Settlement of(Outcome outcome, int attemptsBefore) {
        return switch (outcome) {
            case Accepted accepted -> new Sent();
            case Refused refused -> new Failed(reason(refused));
            case RetryLater later -> new Again(BackOff.after(later, attemptsBefore + 1), later.inDoubt());
            case NotTried away -> new Untouched();
        };
    }

    private static String reason(Refused refused) {
        return refused.errcode() == null ? refused.reason() : refused.errcode() + " " + refused.reason();
    }
}
