package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans what a customer is to hear; runs in the transaction of the event, whose id is the cause. */
@Service
public class TellCustomer {

    /** Until when those are held that wait for a word of the customer. */
    public static final Instant KEPT = Instant.parse("9999-12-31T00:00:00Z");

    private final Plan plan;
    private final Forgotten forgotten;

    TellCustomer(Plan plan, Forgotten forgotten) {
        this.plan = plan;
        this.forgotten = forgotten;
    }

    /** Words to one customer, all parts in one message. */
    public void say(String cause, CustomerMessage message) {
        plan(cause, message, null);
    }

    /** The same, but nothing leaves before somebody takes it up again. */
    public void keep(String cause, CustomerMessage message) {
        plan(cause, message, KEPT);
    }

    /** Something that was kept may leave. */
    public void wake(Channel channel) {
        plan.wake(channel);
    }

    private void plan(String cause, CustomerMessage message, @Nullable Instant heldUntil) {
        Recipient to = message.recipient();
        if (forgotten.chat(to.key(), message.at())) {
            return;
        }
        List<Part> parts = message.parts().stream()
                .map(part -> new Part(part.text(), part.values()))
                .toList();
        KfChat kf = to.kf();
        plan.add(new Planned(
                cause,
                kf == null ? Channel.WECHAT_MP : Channel.WECHAT_KF,
                to.key(),
                message.ticketNo(),
                Urgency.TICKET,
                kf == null ? new Content.Plain(parts) : new Content.Service(kf.openKfId(), kf.eventCode(), parts),
                Stream.ofNullable(to.customerId()).toList(),
                message.at(),
                null,
                heldUntil));
    }
}
