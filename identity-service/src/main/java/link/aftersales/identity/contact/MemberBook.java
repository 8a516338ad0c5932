package link.aftersales.identity.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** WeCom's book of members and of all contacts of each, asked over the network. */
public interface MemberBook {

    /** What came of asking. */
    sealed interface Reading<T> {}

    /** The answer. */
    record Found<T>(T value) implements Reading<T> {}

    /** WeCom does not tell about this member. */
    record Refused<T>(String reason) implements Reading<T> {}

    /** No answer, too many questions, or none is answered at all for now. */
    record NoAnswer<T>(String reason) implements Reading<T> {}

    /** Some of a member's contacts, and where the next ones begin. */
    record Page(List<SweptContact> contacts, @Nullable String nextCursor) {}

    /** One page of a member's contacts; the first one without a cursor. Somebody without any has an empty one. */
    Reading<Page> contacts(String userId, @Nullable String cursor);

    /** The members who may have contacts. */
    Reading<List<String>> members();
}
