package link.aftersales.notification.push.wechat;

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
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends customer messages (客服消息) of the Official Account. The platform has no check for repeats. */
@Component
class OfficialAccountMessenger implements Messenger {

    private final WxMpService account;
    private final PlatformCalls calls;

    OfficialAccountMessenger(WxMpService account, @Qualifier("wechatCalls") PlatformCalls calls) {
        this.account = account;
        this.calls = calls;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_MP;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        return switch (body) {
            case Text text -> send(receiver, text.words());
            case ServiceText elsewhere -> throw new IllegalStateException("The Official Account is not 微信客服");
            case ButtonCard card -> throw new IllegalStateException("The Official Account knows no cards");
            case ButtonAnswer answer -> throw new IllegalStateException("The Official Account knows no cards");
            case CardChange change -> throw new IllegalStateException("The Official Account knows no cards");
        };
    }

    private Outcome send(String receiver, String words) {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(receiver).content(words).build();
        Answer<Boolean> answer =
                calls.call("message.custom.send", () -> account.getKefuService().sendKefuMessage(message));
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
