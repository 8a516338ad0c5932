package link.aftersales.sandbox.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with WeChat on his phone. {@code unionid} is missing where the Official Account and WeCom are not bound to
 * one open-platform account; {@code followedAt} is set while he follows the Official Account.
 */
public record Person(
        String personId,
        String name,
        String phone,
        String openid,
        @Nullable String unionid,
        String externalUserId,
        @Nullable Instant followedAt) {

    public boolean follows() {
        return followedAt != null;
    }

    Person following(@Nullable Instant since) {
        return new Person(personId, name, phone, openid, unionid, externalUserId, since);
    }
}
