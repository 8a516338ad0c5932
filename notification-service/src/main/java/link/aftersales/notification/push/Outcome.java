package link.aftersales.notification.push;

import org.jspecify.annotations.Nullable;

/** What a platform made of a message. */
public sealed interface Outcome {

    /** It was taken; {@code responseCode} changes the card once within 72 hours, if it is one that can be changed. */
    record Accepted(@Nullable String responseCode) implements Outcome {

        /** Something that does not change any more. */
        public Accepted() {
            this(null);
        }
    }

    /** It will never be taken like this; {@code reason} is for operators. */
    record Refused(@Nullable Integer errcode, String reason) implements Outcome {}

    /** Refused for what the message or its receiver is; what our account is refused for may be mended, and is taken later. */
    static Outcome refused(int errcode, String errmsg) {
        return Refusals.ofTheCompany(errcode) ? new RetryLater(errcode, errmsg, false) : new Refused(errcode, errmsg);
    }

    /** It may be taken later. {@code inDoubt} when the platform may have taken it already. */
    record RetryLater(@Nullable Integer errcode, String why, boolean inDoubt) implements Outcome {}

    /** It was not sent at all, because the platform is known to be away. */
    record NotTried() implements Outcome {}
}
