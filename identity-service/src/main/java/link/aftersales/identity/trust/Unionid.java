package link.aftersales.identity.trust;

import org.jspecify.annotations.Nullable;

/** What a platform said about who somebody is across its channels. Only an answer can make it {@link Absent}. */
public sealed interface Unionid {

    /** The API has not answered yet; nothing may be concluded. */
    record Unread() implements Unionid {}

    /** The API answered without a unionid. */
    record Absent() implements Unionid {}

    /** The id that is the same on both sides for the same person. */
    record Known(String value) implements Unionid {

        @Override
        public String toString() {
            return "Known[***]";
        }
    }

    /** As it is stored: whether it was read, and what came. */
    static Unionid of(boolean read, @Nullable String value) {
        if (!read) {
            return new Unread();
        }
        return value == null || value.isBlank() ? new Absent() : new Known(value);
    }

    /** The same person for certain. */
    default boolean same(Unionid other) {
        return this instanceof Known && equals(other);
    }

    /** Another person for certain. */
    default boolean different(Unionid other) {
        return this instanceof Known && other instanceof Known && !equals(other);
    }
}
