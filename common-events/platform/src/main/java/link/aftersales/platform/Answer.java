package link.aftersales.platform;

import org.jspecify.annotations.Nullable;

/** What a platform made of a call, in the three classes that a caller must tell apart. */
public sealed interface Answer<T> {

    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was understood and refused; trying the same again is useless until somebody acts. */
    record Refused<T>(int errcode, String errmsg) implements Answer<T> {}

    /** It may succeed later. {@code maybeDone} when the platform may have carried it out before the answer got lost. */
    record Unavailable<T>(String why, boolean maybeDone) implements Answer<T> {

        private static final String NOT_TRIED = "not tried: ";

        private static final String ERRCODE = "errcode ";

        static <T> Unavailable<T> errcode(int errcode, boolean maybeDone) {
            return new Unavailable<>(ERRCODE + errcode, maybeDone);
        }

        static <T> Unavailable<T> notTried(String because) {
            return new Unavailable<>(NOT_TRIED + because, false);
        }

        /** Nothing was sent: the breaker is open or all permits are taken. Such an answer is no attempt. */
        public boolean notTried() {
            return why.startsWith(NOT_TRIED);
        }

        /** The platform's own code, if it gave one. */
        public @Nullable Integer errcode() {
            return why.startsWith(ERRCODE) ? Integer.valueOf(why.substring(ERRCODE.length())) : null;
        }
    }
}
