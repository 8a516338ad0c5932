package link.aftersales.sandbox.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with WeChat on his phone. {@code unionid} is missing where the Official Account and WeCom are not bound to
 * one open-platform account; {@code followedAt} is set while he follows the Official Account.
 *
 * @param otherUnionid what WeCom says instead of {@code unionid}: empty for none, absent where both say the same
 */
public record Person(
        String personId,
        String name,
        String phone,
        String openid,
        @Nullable String unionid,
        String externalUserId,
        @Nullable Instant followedAt,
        @Nullable String otherUnionid) {

    /** The unionid that WeCom tells of him. */
    public @Nullable String unionidInWecom() {
        if (otherUnionid == null) {
            return unionid;
        }
        return otherUnionid.isEmpty() ? null : otherUnionid;
    }

    public boolean follows() {
        return followedAt != null;
    }

    Person following(@Nullable Instant since) {
        return new Person(personId, name, phone, openid, unionid, externalUserId, since, otherUnionid);
    }
}
