package link.aftersales.projectlink.viewer;

import java.time.Instant;

/** A member of staff whom WeCom named to this browser; {@code id} sets one session apart from the next. */
public record MemberSession(String userId, String id, Instant until) {

    /** The id proves a form to be his. */
    @Override
    public String toString() {
        return "MemberSession[" + userId + "]";
    }
}
