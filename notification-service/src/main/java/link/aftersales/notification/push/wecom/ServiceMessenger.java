package link.aftersales.notification.push.wecom;

import java.util.Set;
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
import link.aftersales.notification.push.SendFailures;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendRequest;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendResp;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Sends words of 微信客服: five within two days after the visitor spoke, or one that answers an event. A msgid is taken once;
 * the refusal of a repeat says that the first one was taken, but not by which number it says so (platform facts 11).
 */
@Component
class ServiceMessenger implements Messenger {

    /** Refusals that speak of something else than a repeat, for all that is known of them (platform facts 4.6). */
    private static final Set<Integer> OF_OTHER_THINGS = Set.of(
            40003, 40008, 40013, 40056, 40058, 40096, 41001, 41011, 45002, 48002, 60020, 301002, 95000, 95001, 95002,
            95004, 95007, 95013, 95016, 95017, 95018);

    private final WxCpService wecom;
    private final PlatformCalls calls;

    ServiceMessenger(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_KF;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean inDoubt) {
        return switch (body) {
            case ServiceText text -> send(delivery, receiver, text, inDoubt);
            case Text elsewhere -> throw new IllegalStateException("微信客服 needs an account that speaks");
            case ButtonCard card -> throw new IllegalStateException("微信客服 knows no cards");
            case ButtonAnswer answer -> throw new IllegalStateException("微信客服 knows no cards");
            case CardChange change -> throw new IllegalStateException("微信客服 knows no cards");
        };
    }

    private Outcome send(UUID delivery, String receiver, ServiceText text, boolean inDoubt) {
        WxCpKfMsgSendRequest request = request(delivery, text);
        Answer<WxCpKfMsgSendResp> answer = text.eventCode() == null
                ? calls.call("kf.send_msg", () -> wecom.getKfService().sendMsg(to(receiver, text.openKfId(), request)))
                : calls.call("kf.send_msg_on_event", () -> wecom.getKfService().sendMsgOnEvent(request));
        return switch (answer) {
            case Done<WxCpKfMsgSendResp> done -> new Outcome.Accepted();
            case Refused<WxCpKfMsgSendResp> refused
            when inDoubt && !OF_OTHER_THINGS.contains(refused.errcode()) -> new Outcome.Accepted();
            case Refused<WxCpKfMsgSendResp> refused -> Outcome.refused(refused.errcode(), refused.errmsg());
            case Unavailable<WxCpKfMsgSendResp> away ->
                away.notTried()
                        ? new Outcome.NotTried()
                        : new Outcome.RetryLater(away.errcode(), away.why(), away.maybeDone());
        };
    }

    private static WxCpKfMsgSendRequest request(UUID delivery, ServiceText text) {
        WxCpKfTextMsg words = new WxCpKfTextMsg();
        words.setContent(text.words());
        WxCpKfMsgSendRequest request = new WxCpKfMsgSendRequest();
        request.setMsgId(SendFailures.msgId(delivery));
        request.setCode(text.eventCode());
        request.setMsgType("text");
        request.setText(words);
        return request;
    }

    private static WxCpKfMsgSendRequest to(String receiver, String openKfId, WxCpKfMsgSendRequest request) {
        request.setToUser(receiver);
        request.setOpenKfid(openKfId);
        return request;
    }
}
