package link.aftersales.ticket.kf;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whom the platform told of: visitors with their unionids, by which they are recognised as customers. */
public interface KfVisitors {

    /** Those of whom no unionid is known, unless the platform had none a moment before {@code askedBefore}. */
    List<String> unknown(Collection<String> externalUserIds, Instant askedBefore);

    /** Keeps what the platform said about these visitors; whoever is missing from {@code unionids} has none. */
    void keep(Collection<String> externalUserIds, Map<String, String> unionids, Instant readAt);

    /** The known unionids by external_userid. */
    Map<String, String> unionids(Collection<String> externalUserIds);
}
