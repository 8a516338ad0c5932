package link.aftersales.notification.push.wecom;

import java.util.Collection;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Messenger;
import link.aftersales.notification.push.Outcome;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends text messages of the WeCom app. The platform drops an identical request within four hours. */
@Component
class WeComMessenger implements Messenger {

    private static final int DUPLICATES_DROPPED_SECONDS = 14_400;

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WeComMessenger(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Channel channel() {
        return Channel.WECOM_APP;
    }

    @Override
    public Outcome send(String receiver, String text) {
        WxCpMessage message = WxCpMessage.TEXT().toUser(receiver).content(text).build();
        message.setEnableDuplicateCheck(true);
        message.setDuplicateCheckInterval(DUPLICATES_DROPPED_SECONDS);
        Answer<WxCpMessageSendResult> answer =
                calls.call("message.send", () -> wecom.getMessageService().send(message));
        return switch (answer) {
            case Done<WxCpMessageSendResult> done -> accepted(done.value(), receiver);
            case Refused<WxCpMessageSendResult> refused -> new Outcome.Refused(refused.errcode(), refused.errmsg());
            case Unavailable<WxCpMessageSendResult> away ->
                away.notTried()
                        ? new Outcome.NotTried()
                        : new Outcome.RetryLater(away.errcode(), away.why(), away.maybeDone());
        };
    }

    /** An answer without an error may still name receivers who did not get it. */
    private static Outcome accepted(WxCpMessageSendResult result, String receiver) {
        if (names(result.getInvalidUserList(), receiver)) {
            return new Outcome.Refused(null, "invaliduser: no such member in the range of the app");
        }
        if (names(result.getUnlicensedUserList(), receiver)) {
            return new Outcome.Refused(null, "unlicenseduser: the member has no licence");
        }
        return new Outcome.Accepted();
    }

    /** The platform answers user ids in lower case. */
    private static boolean names(Collection<String> members, String receiver) {
        return members.stream().anyMatch(receiver::equalsIgnoreCase);
    }
}
