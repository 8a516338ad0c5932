package link.aftersales.notification.push.wecom;

import java.util.Collection;
import java.util.UUID;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Messenger;
import link.aftersales.notification.push.Outcome;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;
import org.springframework.stereotype.Component;

/**
 * Sends texts and cards of the WeCom app. The platform drops an identical request within four hours, and a card whose
 * task id it knows for ever.
 */
@Component
class WeComMessenger implements Messenger {

    private static final int TASK_ID_USED = 42014;

    private final WeComApp app;

    WeComMessenger(WeComApp app) {
        this.app = app;
    }

    @Override
    public Channel channel() {
        return Channel.WECOM_APP;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        Answer<String> answer = app.post("message.send", "/cgi-bin/message/send", AppMessage.to(receiver, body));
        return switch (answer) {
            case Done<String> done -> accepted(WxCpMessageSendResult.fromJson(done.value()), receiver);
            case Refused<String> refused
            when inDoubt && isCard(body) && refused.errcode() == TASK_ID_USED -> new Outcome.Accepted();
            case Refused<String> refused -> Outcome.refused(refused.errcode(), refused.errmsg());
            case Unavailable<String> away -> WeComApp.later(away);
        };
    }

    private static boolean isCard(Body body) {
        return body instanceof Body.ButtonCard;
    }

    /** An answer without an error may still name receivers who did not get it. */
    private static Outcome accepted(WxCpMessageSendResult result, String receiver) {
        if (names(result.getInvalidUserList(), receiver)) {
            return new Outcome.Refused(null, "invaliduser: no such member in the range of the app");
        }
        if (names(result.getUnlicensedUserList(), receiver)) {
            return new Outcome.Refused(null, "unlicenseduser: the member has no licence");
        }
        return new Outcome.Accepted(result.getResponseCode());
    }

    /** The platform answers user ids in lower case. */
    private static boolean names(Collection<String> members, String receiver) {
        return members.stream().anyMatch(receiver::equalsIgnoreCase);
    }
}
