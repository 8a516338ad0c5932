package link.aftersales.notification.customer;

import java.time.Duration;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.notification.customer.ReplyWindow.Closing;
import link.aftersales.notification.customer.ReplyWindow.Opening;
import org.springframework.stereotype.Service;

/** What follows when a customer was told something, or could not be; in the transaction of that news. */
@Service
public class FollowUp {

    private static final String AFTER = "after:";

    /** As exactly as the platforms say when somebody wrote. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Notices notices;
    private final ReplyWindows windows;
    private final ReachCustomer reach;

    FollowUp(Notices notices, ReplyWindows windows, ReachCustomer reach) {
        this.notices = notices;
        this.windows = windows;
        this.reach = reach;
    }

    /**
     * He did what allows us to write. What was kept only since then, because this comes late, leaves after all; what was kept
     * before is said with the answer to him.
     */
    public void opened(CustomerChat chat, Opening opening) {
        windows.open(chat, opening);
        notices.keptSince(chat, opening.at().minus(A_SECOND)).forEach(kept -> reach.again(chat, kept));
    }

    /** What was kept for him is said with it. */
    public void sent(DeliverySent sent) {
        notices.said(UUID.fromString(sent.deliveryId()));
    }

    /** The chat is closed if the platform says so, and a notice looks for another way. */
    public void failed(DeliveryFailed failed) {
        UUID delivery = UUID.fromString(failed.deliveryId());
        notices.chat(delivery).ifPresent(chat -> {
            Unreachable why = Unreachable.of(failed.reason());
            if (why != null) {
                windows.close(chat, new Closing(failed.at(), why));
            }
        });
        notices.unsaid(delivery);
        notices.find(delivery).ifPresent(notice -> reach.tell(AFTER + delivery, notice));
    }

    /** The platform took a template message and tells later whether it arrived, not by which of our names. */
    public void finished(TemplateFinished finished) {
        if (!finished.status().equals("success")) {
            if (finished.status().contains("block")) {
                windows.close(
                        CustomerChat.officialAccount(finished.openid()),
                        new Closing(finished.sentAt(), Unreachable.BLOCKED));
            }
            notices.templateFailed(finished);
        }
    }
}
