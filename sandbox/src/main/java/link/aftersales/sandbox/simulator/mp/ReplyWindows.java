package link.aftersales.sandbox.simulator.mp;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import link.aftersales.sandbox.simulator.platform.Refusal;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.World;

/**
 * Who may be written to, and how often. How windows that overlap add up is not documented; here each message is taken
 * from the open window that ends first.
 */
public final class ReplyWindows {

    private static final int LIMIT = 30_000;
    private static final int CLOSED = 45015;
    private static final int USED_UP = 45047;

    private final World world;
    private final Table<ReplyWindow> windows;
    private final Index<ReplyWindow> byOpenid;

    ReplyWindows(World world) {
        this.world = world;
        this.windows = world.store().table("reply_windows", ReplyWindow.class, LIMIT);
        this.byOpenid = windows.index(ReplyWindow::openid);
    }

    public void messageCame(String openid) {
        open(openid, ReplyWindow.Trigger.MESSAGE);
    }

    public void menuWasClicked(String openid) {
        open(openid, ReplyWindow.Trigger.MENU);
    }

    public void followed(String openid) {
        open(openid, ReplyWindow.Trigger.FOLLOW);
    }

    public void unfollowed(String openid) {
        byOpenid.all(openid).forEach(window -> windows.remove(window.key()));
    }

    private void open(String openid, ReplyWindow.Trigger trigger) {
        ReplyWindow window = trigger.openFor(openid, world.clock().now());
        windows.put(window.key(), window);
    }

    /** Takes one message from what is allowed, or refuses like the platform. */
    void take(String openid) {
        Instant now = world.clock().now();
        List<ReplyWindow> open = byOpenid.all(openid).stream()
                .filter(window -> now.isBefore(window.endsAt()))
                .toList();
        if (open.isEmpty()) {
            throw new Refusal(CLOSED, "response out of time limit or subscription is canceled");
        }
        ReplyWindow used = open.stream()
                .filter(window -> window.left() > 0)
                .min(Comparator.comparing(ReplyWindow::endsAt))
                .orElseThrow(() -> new Refusal(USED_UP, "out of response count limit"));
        windows.put(used.key(), used.usedOnce());
    }
}
