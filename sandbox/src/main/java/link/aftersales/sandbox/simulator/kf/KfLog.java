package link.aftersales.sandbox.simulator.kf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.World;

/** Everything that happened at the accounts in the last three days, in its order. */
final class KfLog {

    static final int CUSTOMER = 3;
    static final int SYSTEM = 4;

    private static final Duration KEPT = Duration.ofDays(3);
    private static final int LIMIT = 20_000;

    private final World world;
    private final Table<KfItem> items;
    private final Index<KfItem> byAccount;

    KfLog(World world) {
        this.world = world;
        this.items = world.store().table("kf_items", KfItem.class, LIMIT);
        this.byAccount = items.index(KfItem::openKfId);
    }

    /** Adds {@code content} with what every item has and answers its msgid. */
    String add(String openKfId, int origin, ObjectNode content) {
        String msgId = Ids.random("", 32);
        Instant now = world.clock().now();
        content.put("msgid", msgId).put("send_time", world.clock().wire().getEpochSecond());
        content.put("origin", origin);
        long number = Long.parseLong(Ids.messageId());
        items.put(msgId, new KfItem(number, msgId, openKfId, content.toString(), now));
        return msgId;
    }

    /** What came after the item with this number, oldest first. */
    List<KfItem> after(String openKfId, long number) {
        Instant oldest = world.clock().now().minus(KEPT);
        return byAccount.all(openKfId).stream()
                .filter(item -> item.number() > number && item.storedAt().isAfter(oldest))
                .toList();
    }
}
