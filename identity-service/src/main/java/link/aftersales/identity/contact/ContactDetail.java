package link.aftersales.identity.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What WeCom tells of a contact and of one member's relation to him. */
public record ContactDetail(
        @Nullable String unionid,
        @Nullable String name,
        int type,
        Instant relatedSince,
        int addWay,
        @Nullable String operUserId,
        List<String> remarkMobiles) {}
