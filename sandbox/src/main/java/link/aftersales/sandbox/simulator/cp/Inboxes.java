package link.aftersales.sandbox.simulator.cp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Ids;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.World;

/** What the application sent to each member, dropped messages among it. */
public final class Inboxes {

    private static final int LIMIT = 4_000;

    private final World world;
    private final Table<Push> pushes;
    private final Index<Push> byMember;
    private final Index<Push> byTask;
    private final MemberRate rate = new MemberRate();

    Inboxes(World world) {
        this.world = world;
        this.pushes = world.store().table("pushes", Push.class, LIMIT);
        this.byMember = pushes.index(Push::userid);
        this.byTask = pushes.index(Push::taskId);
        pushes.all().stream().filter(push -> !push.dropped()).forEach(push -> rate.count(push.userid(), push.at()));
    }

    /** Puts the message before the member, or drops it silently when he has had too many. */
    Push deliver(String msgid, Member member, AppMessage message) {
        Instant now = world.clock().now();
        boolean dropped = !rate.allows(member.userid(), now);
        if (!dropped) {
            rate.count(member.userid(), now);
        }
        String id = Ids.messageId();
        return pushes.put(
                id,
                new Push(
                        id,
                        msgid,
                        member.userid(),
                        message.msgtype(),
                        message.text(),
                        message.body().toString(),
                        now,
                        dropped,
                        message.taskId(),
                        null));
    }

    /** Oldest first. */
    public List<Push> of(Member member) {
        return byMember.all(member.userid());
    }

    /** The card as this member has it. */
    Optional<Push> card(Member member, String taskId) {
        return cards(taskId).stream()
                .filter(push -> push.userid().equals(member.userid()))
                .findFirst();
    }

    /** The card of everybody who got it. */
    List<Push> cards(String taskId) {
        return byTask.all(taskId).stream().filter(push -> !push.dropped()).toList();
    }

    void replace(Push changed) {
        pushes.put(changed.id(), changed);
    }
}
