package link.aftersales.notification.push.wecom;

import java.util.UUID;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.ButtonAnswer;
import link.aftersales.notification.push.Body.ButtonCard;
import link.aftersales.notification.push.Body.CardChange;
import link.aftersales.notification.push.Body.ServiceText;
import link.aftersales.notification.push.Body.Text;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Messenger;
import link.aftersales.notification.push.Outcome;
import link.aftersales.notification.push.PushSettings;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Speaks in the work group, in Markdown. Its webhook knows no repeats, and its key is a secret. */
@Component
class GroupRobot implements Messenger {

    private final WxCpService wecom;
    private final PlatformCalls calls;
    private final PushSettings settings;

    GroupRobot(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls, PushSettings settings) {
        this.wecom = wecom;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.WECOM_GROUP;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        return switch (body) {
            case Text text -> say(text.words());
            case ServiceText elsewhere -> throw new IllegalStateException("A robot is not 微信客服");
            case ButtonCard card -> throw new IllegalStateException("A robot has no buttons");
            case ButtonAnswer answer -> throw new IllegalStateException("A robot has no buttons");
            case CardChange change -> throw new IllegalStateException("A robot has no buttons");
        };
    }

    private Outcome say(String markdown) {
        String url = wecom.getWxCpConfigStorage().getApiUrl("/cgi-bin/webhook/send?key=" + settings.groupRobotKey());
        Answer<Boolean> answer = calls.call("webhook.send", () -> {
            wecom.getGroupRobotService().sendMarkdown(url, markdown);
            return true;
        });
        return switch (answer) {
            case Done<Boolean> done -> new Outcome.Accepted();
            case Refused<Boolean> refused -> Outcome.refused(refused.errcode(), refused.errmsg());
            case Unavailable<Boolean> away ->
                away.notTried()
                        ? new Outcome.NotTried()
                        : new Outcome.RetryLater(away.errcode(), away.why(), away.maybeDone());
        };
    }
}
