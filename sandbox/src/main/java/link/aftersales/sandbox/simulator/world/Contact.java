package link.aftersales.sandbox.simulator.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member and a customer who are contacts, as WeCom's API tells of it.
 *
 * @param addWay how they came together (platform facts 2.5)
 * @param operUserid who acted: the member's userid or the customer's external userid
 * @param visibleFrom when the API begins to know the relation; before that it answers 84061
 * @param half the customer added the member, who has not confirmed yet
 */
public record Contact(
        String userid,
        String externalUserId,
        Instant createdAt,
        int addWay,
        String operUserid,
        Remark remark,
        @Nullable String state,
        Instant visibleFrom,
        boolean half) {

    /** What the member noted about the customer. */
    public record Remark(String name, String description, String company, List<String> mobiles) {}

    public Contact with(Remark changed) {
        return new Contact(userid, externalUserId, createdAt, addWay, operUserid, changed, state, visibleFrom, half);
    }

    public Contact confirmed() {
        return new Contact(userid, externalUserId, createdAt, addWay, operUserid, remark, state, visibleFrom, false);
    }

    String key() {
        return key(userid, externalUserId);
    }

    static String key(String userid, String externalUserId) {
        return userid + "|" + externalUserId;
    }
}
