package link.aftersales.identity.verification;

import java.util.UUID;

/** What came of a wish to change somebody's trust by hand. */
public sealed interface Outcome {

    /** It was done; {@code id} is what it was done to, or what was made. */
    record Done(UUID id) implements Outcome {}

    /** There is no such thing. */
    record Unknown() implements Outcome {}

    /** Whoever decided may not. */
    record NotASupervisor() implements Outcome {}

    /** Whoever decided had applied for it himself. */
    record OwnApplication() implements Outcome {}

    /** Somebody was faster. */
    record DecidedBefore() implements Outcome {}

    /** Something speaks against it, in one word. */
    record NotPossible(String why) implements Outcome {}
}
