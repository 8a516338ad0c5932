package link.aftersales.messaging.inbox;

import org.jspecify.annotations.Nullable;

/** An exception for logs: its type and where it happened, without a message that may quote what a customer wrote. */
final class WithoutWords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WithoutWords(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    static WithoutWords of(Throwable original) {
        Throwable cause = original.getCause();
        return new WithoutWords(original, cause == null || cause == original ? null : of(cause));
    }
}
