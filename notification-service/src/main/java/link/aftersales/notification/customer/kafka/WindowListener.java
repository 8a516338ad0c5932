package link.aftersales.notification.customer.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.CopyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.customer.CustomerChat;
import link.aftersales.notification.customer.FollowUp;
import link.aftersales.notification.customer.ReplyWindow.Closing;
import link.aftersales.notification.customer.ReplyWindow.Opening;
import link.aftersales.notification.customer.ReplyWindow.Trigger;
import link.aftersales.notification.customer.ReplyWindows;
import link.aftersales.notification.customer.Unreachable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads what allows us to write to whom; of a repeat nothing is new, so no inbox row is needed. */
@Component
class WindowListener {

    private final Copies copies;
    private final ReplyWindows windows;
    private final FollowUp followUp;
    private final Clock clock;

    WindowListener(Copies copies, ReplyWindows windows, FollowUp followUp, Clock clock) {
        this.clock = clock;
        this.followUp = followUp;
        this.copies = copies;
        this.windows = windows;
    }

    @CopyListener(topics = {Topics.WECHAT_INBOUND, Topics.KF_INBOUND})
    void on(List<ConsumerRecord<String, byte[]>> records) {
        copies.apply(records, this::receive, key -> {});
    }

    private void receive(Received received) {
        if (received.event() instanceof WechatInbound did) {
            officialAccount(did);
        } else if (received.event() instanceof KfInbound.MessageReceived said) {
            CustomerChat chat = CustomerChat.customerService(said.externalUserId(), said.openKfId());
            open(chat, Trigger.MESSAGE, said.sentAt());
        }
    }

    private void officialAccount(WechatInbound did) {
        CustomerChat chat = CustomerChat.officialAccount(did.openid());
        switch (did) {
            case WechatInbound.MessageReceived said -> open(chat, Trigger.MESSAGE, said.sentAt());
            case WechatInbound.MenuClicked clicked -> open(chat, Trigger.MENU, clicked.sentAt());
            case WechatInbound.Followed followed -> open(chat, Trigger.FOLLOW, followed.sentAt());
            case WechatInbound.Unfollowed left ->
                windows.close(chat, new Closing(did(left.sentAt()), Unreachable.UNFOLLOWED));
            case WechatInbound.TemplateFinished finished -> followUp.finished(finished);
        }
    }

    /** The platforms tell the second only: what we said in it before he spoke is not to be counted as said since. */
    private Instant did(Instant second) {
        Instant now = clock.instant();
        Instant next = second.plusSeconds(1);
        return now.isBefore(second) ? second : now.isBefore(next) ? now : next;
    }

    private void open(CustomerChat chat, Trigger by, Instant at) {
        followUp.opened(chat, new Opening(by, did(at)));
    }
}
